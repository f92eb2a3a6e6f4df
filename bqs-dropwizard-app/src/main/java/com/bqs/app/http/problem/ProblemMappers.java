package com.bqs.app.http.problem;

import com.bqs.sync.error.ErrorCategory;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One mapper for each kind of exception; JAX-RS takes the nearest. What a client did is not logged, the rest is, once. */
public final class ProblemMappers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMappers.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private ProblemMappers() {}

    public static List<ExceptionMapper<?>> all() {
        return List.of(new OfProblems(), new OfSyncFailures(), new OfHttpErrors(), new OfBugs());
    }

    static final class OfProblems implements ExceptionMapper<ProblemException> {
        @Override
        public Response toResponse(ProblemException exception) {
            return exception.problem().toResponse();
        }
    }

    static final class OfSyncFailures implements ExceptionMapper<SyncException> {
        @Override
        public Response toResponse(SyncException exception) {
            int status = status(exception.code());
            if (status >= 500) {
                LOG.warn("{}: {}", exception.code(), exception.getMessage());
            }
            Problem problem = Problem.of(status, exception.code().name(), detail(exception));
            boolean passes = exception.category() == ErrorCategory.TRANSIENT;
            return (passes ? problem.retryAfter(RETRY_AFTER_SECONDS) : problem).toResponse();
        }

        /** Where nobody foresaw how the database failed, its words may quote a statement. */
        private static String detail(SyncException exception) {
            return exception.code() == ErrorCode.DATABASE_FAILED
                    ? "The database failed; the program's log says how."
                    : exception.getMessage();
        }

        private static int status(ErrorCode code) {
            return switch (code) {
                case NO_WATERMARK, NOTHING_TO_ACCEPT -> 409;
                case RUN_NOT_FOUND -> 404;
                default -> code.category() == ErrorCategory.TRANSIENT ? 503 : 500;
            };
        }
    }

    static final class OfHttpErrors implements ExceptionMapper<WebApplicationException> {
        @Override
        public Response toResponse(WebApplicationException exception) {
            Response original = exception.getResponse();
            if (original.getStatus() < 400) {
                return original;
            }
            if (original.getStatus() >= 500) {
                return OfBugs.report(exception);
            }
            Response response = Problem.of(original.getStatus(), detail(original.getStatus()))
                    .toResponse();
            Object allowed = original.getHeaders().getFirst(HttpHeaders.ALLOW);
            if (allowed != null) {
                response.getHeaders().putSingle(HttpHeaders.ALLOW, allowed);
            }
            return response;
        }

        private static String detail(int status) {
            return switch (status) {
                case 404 -> "There is nothing at this path; /docs lists what there is.";
                case 405 -> "This path does not answer this method; the Allow header names those it does.";
                case 406 -> "This path answers application/json alone.";
                case 415 -> "This path does not take a body of this type.";
                default -> "The request cannot be understood.";
            };
        }
    }

    static final class OfBugs implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable exception) {
            return report(exception);
        }

        static Response report(Throwable exception) {
            LOG.error("A request failed", exception);
            return Problem.of(500, "INTERNAL", "The program failed; its log says more.")
                    .toResponse();
        }
    }
}
