package io.quarkiverse.dynamodbcache.sharedtables;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkiverse.dynamodbcache.sharedtables.Transfers.Transfer;
import io.quarkiverse.dynamodbcache.sharedtables.register.Register;

/** What administrators call. */
@Path("/shares")
public class SharesResource {

    private final Register register;
    private final Transfers transfers;
    private final Worth worth;

    SharesResource(Register register, Transfers transfers, Worth worth) {
        this.register = register;
        this.transfers = transfers;
        this.worth = worth;
    }

    @GET
    @Path("/{id}")
    public int amount(@RestPath long id) {
        return register.amount(id);
    }

    @GET
    @Path("/{id}/worth/{day}")
    public int worth(@RestPath long id, @RestPath String day) {
        return worth.ofShares(id, day);
    }

    @GET
    @Path("/total")
    public long total() {
        return register.total();
    }

    @POST
    @Path("/transfers/atomic")
    public int atomic(Transfer transfer) {
        return transfers.atomic(transfer);
    }

    @POST
    @Path("/transfers/in-steps")
    public int inSteps(Transfer transfer) {
        return transfers.inSteps(transfer);
    }

    @POST
    @Path("/transfers/noted")
    public int noted(Transfer transfer) {
        return transfers.noted(transfer);
    }

    /** The change is made, and then the answer cannot be written. */
    @PUT
    @Path("/{id}/unspeakable")
    @Transactional
    public Unspeakable unspeakable(@RestPath long id) {
        register.add(id, 1);
        return new Unspeakable();
    }

    /** What no serializer can put into words. */
    public static final class Unspeakable {

        public String getWords() {
            throw new IllegalStateException("No words");
        }
    }
}
