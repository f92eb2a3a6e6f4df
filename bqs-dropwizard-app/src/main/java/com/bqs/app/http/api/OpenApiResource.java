package com.bqs.app.http.api;

import static com.bqs.app.http.access.Access.Kind.READS;

import com.bqs.app.http.access.Access;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;

/** The API's description; made when it is first asked for, because the start is in a hurry. */
@Path("/openapi.json")
@Hidden
public final class OpenApiResource {

    private final Set<Class<?>> resources;
    private byte[] document = {};

    OpenApiResource(Set<Class<?>> resources) {
        this.resources = resources;
    }

    @GET
    @Access(READS)
    @Produces(MediaType.APPLICATION_JSON)
    public synchronized byte[] document() {
        if (document.length == 0) {
            document = OpenApiDocument.render(resources);
        }
        return document;
    }
}
