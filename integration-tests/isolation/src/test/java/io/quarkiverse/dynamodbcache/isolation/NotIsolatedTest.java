package io.quarkiverse.dynamodbcache.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.junit.QuarkusTest;

/** What happens without: the counterpart of the other tests, which shows that they would notice. */
@QuarkusTest
@DataIsolation(Isolation.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotIsolatedTest {

    @Inject
    Orders orders;

    @Inject
    Notes notes;

    @Test
    @Order(1)
    @DataIsolation(Isolation.NAMESPACE)
    void firstTest_leavesSomething() {
        add("1");
        notes.delete("welcome");
    }

    @Test
    @Order(2)
    void secondTest_findsIt() {
        assertThat(orders.ofCustomer("bob")).isEqualTo(List.of("1"));
        assertThat(notes.all()).doesNotContainKey("welcome");
        add("2");
    }

    @Test
    @Order(3)
    @DataIsolation(Isolation.NAMESPACE)
    void thirdTest_isIsolatedAgain() {
        assertThat(orders.ofCustomer("bob")).isEmpty();
        assertThat(notes.all()).containsKey("welcome");
    }

    private void add(String id) {
        io.quarkiverse.dynamodbcache.isolation.Order order = new io.quarkiverse.dynamodbcache.isolation.Order();
        order.setId(id);
        order.setCustomer("bob");
        orders.add(order);
    }
}
