package io.quarkiverse.dynamodbcache.quickstart;

import jakarta.enterprise.context.RequestScoped;

/**
 * Whether a request had to compute something itself.
 * <p>
 * One that comes while another computes the same waits for it and shares its result. That is a hit: it cost nothing.
 */
@RequestScoped
class CallersWork {

    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    String asHeader() {
        return begun ? "miss" : "hit";
    }
}
