package org.acme;

import java.math.BigDecimal;
import java.time.Instant;

public record Price(String product, BigDecimal amount, Instant asked) {
}
