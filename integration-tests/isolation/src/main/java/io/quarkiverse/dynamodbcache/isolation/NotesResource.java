package io.quarkiverse.dynamodbcache.isolation;

import java.util.Map;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Notes over HTTP. */
@Path("/notes")
public class NotesResource {

    private final Notes notes;

    NotesResource(Notes notes) {
        this.notes = notes;
    }

    @GET
    public Map<String, String> all() {
        return notes.all();
    }

    @PUT
    @Path("/{name}")
    public void write(String name, String text) {
        notes.write(name, text);
    }

    @DELETE
    @Path("/{name}")
    public void delete(String name) {
        notes.delete(name);
    }
}
