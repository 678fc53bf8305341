package io.quarkiverse.dynamodbcache.sharedtables;

import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkiverse.dynamodbcache.sharedtables.register.Label;
import io.quarkiverse.dynamodbcache.sharedtables.register.Shares;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** The labels of shares. */
@Path("/labels")
@Blocking
public class LabelsResource {

    private final EntityManager em;

    LabelsResource(EntityManager em) {
        this.em = em;
    }

    @GET
    @Path("/{name}")
    @Transactional
    public long count(@RestPath String name) {
        return em.createQuery("select count(*) from Label where name = :name", Long.class).setParameter("name", name)
                .getSingleResult();
    }

    @GET
    @Path("/{name}/later")
    public Uni<Long> countLater(@RestPath String name) {
        return Uni.createFrom().item(() -> QuarkusTransaction.joiningExisting().call(() -> count(name)));
    }

    @PUT
    @Path("/{name}")
    @Transactional
    public void add(@RestPath String name) {
        em.persist(new Label(name));
    }

    /** A mistake: they are not loaded when the transaction ends. */
    @GET
    @Path("/of-shares/{id}")
    @Transactional
    public Set<Label> ofShares(@RestPath long id) {
        return em.find(Shares.class, id).getLabels();
    }
}
