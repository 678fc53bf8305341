package io.quarkiverse.dynamodbcache.isolation;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.Blocking;

/** Orders over HTTP. */
@Path("/customers/{customer}")
public class OrdersResource {

    private final Orders orders;

    OrdersResource(Orders orders) {
        this.orders = orders;
    }

    @POST
    @Blocking
    public void order(String customer, String id) {
        Order order = new Order();
        order.setId(id);
        order.setCustomer(customer);
        orders.add(order);
    }

    @GET
    @Path("/orders")
    public List<String> orders(String customer) {
        return orders.ofCustomer(customer);
    }

    @GET
    @Path("/has-orders")
    public boolean hasOrders(String customer) {
        return orders.hasOrders(customer);
    }
}
