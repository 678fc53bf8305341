package io.quarkiverse.dynamodbcache.sharedtables;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.dynamodbcache.sharedtables.exchange.Price;
import io.quarkiverse.dynamodbcache.sharedtables.exchange.Prices;
import io.quarkiverse.dynamodbcache.sharedtables.register.Register;
import io.quarkus.cache.CacheResult;

/** What shares are worth: how many they are says a row of the register, what one costs an item of the exchange. */
@ApplicationScoped
public class Worth {

    private final Register register;
    private final Prices prices;

    Worth(Register register, Prices prices) {
        this.register = register;
        this.prices = prices;
    }

    @CacheResult(cacheName = "worth")
    public int ofShares(long shares, String day) {
        return register.amount(shares) * prices.on(day).map(Price::getCents).orElse(0);
    }
}
