package com.bqs.app.http.api;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Ends an answer that has begun and can't go on, so that no client takes what it got for the whole. */
final class BrokenAnswer {

    private BrokenAnswer() {}

    /** Closes the connection: the status has been sent, so only a broken transfer can tell of the failure. */
    static void breakOff(HttpServletRequest request, Throwable why) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close(why);
    }
}
