package io.quarkiverse.dynamodbcache.caches;

import jakarta.enterprise.context.ApplicationScoped;

/** Where the prices come from, as slow as it likes. */
@ApplicationScoped
class PriceSource {

    private volatile PriceList list = product -> "from the start";

    void answersBy(PriceList list) {
        this.list = list;
    }

    String ask(String product) {
        return list.priceOf(product);
    }

    /** What the source says now. */
    interface PriceList {

        String priceOf(String product);
    }
}
