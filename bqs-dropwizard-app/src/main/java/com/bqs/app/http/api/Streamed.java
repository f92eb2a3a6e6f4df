package com.bqs.app.http.api;

import com.bqs.sync.error.SyncException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.StreamingOutput;

/** An answer of any length, which breaks where it fails. */
final class Streamed {

    private Streamed() {}

    static StreamingOutput of(HttpServletRequest request, HttpServletResponse response, StreamingOutput answer) {
        return output -> {
            try {
                answer.write(output);
            } catch (SyncException e) {
                BrokenAnswer.breakOff(request, response, e);
                throw e;
            }
        };
    }
}
