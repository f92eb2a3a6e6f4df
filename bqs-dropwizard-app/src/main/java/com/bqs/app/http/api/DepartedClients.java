package com.bqs.app.http.api;

import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.io.EofException;

/**
 * A client that leaves before the last bytes of its answer is no failure. Dropwizard takes it so while an answer is written; what
 * is left in buffers then goes out when Jersey closes the answer, and whatever happens there it logs as severe.
 */
final class DepartedClients implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        answer.setOutputStream(new Ending(answer.getOutputStream()));
        answer.proceed();
    }

    /** An answer's bytes, whose end nobody may be there to hear. */
    private static final class Ending extends FilterOutputStream {

        Ending(OutputStream bytes) {
            super(bytes);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (EofException e) {
                // Gone.
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (EofException e) {
                // Gone.
            }
        }
    }
}
