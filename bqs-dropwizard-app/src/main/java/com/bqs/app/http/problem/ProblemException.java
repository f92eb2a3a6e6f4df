package com.bqs.app.http.problem;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialized
    private final Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail());
        this.problem = problem;
    }

    /** A parameter that cannot be used. */
    public static ProblemException invalidParameter(String detail) {
        return new ProblemException(Problem.of(400, "INVALID_PARAMETER", detail));
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(Problem.of(404, detail));
    }

    public Problem problem() {
        return problem;
    }
}
