package com.bqs.app.http.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an endpoint lets its caller do. Every resource method carries one; the server does not start otherwise.
 *
 * <p>This version asks nobody who he is, so it decides by nothing but the method. Roles are to be granted by this value.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {

    Kind value();

    /** The two kinds of endpoints. */
    enum Kind {
        /** Shows what is there, and changes nothing. */
        READS,
        /** Starts, stops or changes something. */
        OPERATES
    }
}
