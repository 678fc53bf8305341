package io.quarkiverse.dynamodbcache.docs.samples;

import java.math.BigDecimal;

/** What something costs. */
record Price(String product, BigDecimal amount) {
}
