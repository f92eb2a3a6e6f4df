package com.bqs.app.http.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Ends an answer that has begun and can't go on, so that no client takes what it got for the whole. */
final class BrokenAnswer {

    private BrokenAnswer() {}

    /**
     * Closes the connection where the status has been sent, so that only a broken transfer can tell of the failure. Where it
     * has not been, an answer that says what is wrong can still go out.
     */
    static void breakOff(HttpServletRequest request, HttpServletResponse response, Throwable why) {
        if (!response.isCommitted()) {
            return;
        }
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close(why);
    }
}
