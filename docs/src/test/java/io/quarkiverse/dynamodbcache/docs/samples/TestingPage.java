package io.quarkiverse.dynamodbcache.docs.samples;

import io.quarkiverse.dynamodbcache.testing.CacheProbe;

/** Surroundings of the samples of "Testing". */
abstract class TestingPage {

    CacheProbe caches;

    interface PriceService {

        Price price(String product);
    }

    interface TransferService {

        void transfer(long from, long to, int amount);
    }

    static final class Shares {

        final String owner;
        long id;
        int amount;

        Shares(String owner, int amount) {
            this.owner = owner;
            this.amount = amount;
        }
    }

    record Mail(String to) {
    }

    static final class MailException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
