package com.bqs.simulator.rest;

/** A request that the API answers with an error in Oracle's shape. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    private ApiException(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    static ApiException badRequest(String detail) {
        return new ApiException(400, "Bad Request", detail);
    }

    static ApiException notFound(String detail) {
        return new ApiException(404, "Not Found", detail);
    }

    static ApiException notImplemented(String detail) {
        return new ApiException(501, "Not Implemented", detail);
    }

    /** What a script asks for. */
    static ApiException scripted(int status) {
        return new ApiException(status, "Scripted", "A fault that was asked for.");
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }
}
