package com.bqs.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.net.URI;

/**
 * The CRM's API as Feign calls it. Addresses come whole, from {@link CrmRequests}.
 *
 * <p>Oracle answers with its own media types whatever is accepted, so no answer's type is ever looked at; the second
 * accepted type makes it explain its errors.
 */
@Headers({
    "Accept: application/json, application/vnd.oracle.adf.error+json",
    "Accept-Encoding: gzip",
    "REST-Framework-Version: {framework}",
    "Authorization: {authorization}"
})
interface CrmApi {

    /** A collection, not yet read: the caller closes it. */
    @RequestLine("GET")
    OpenAnswer collection(URI uri, @Param("framework") int framework, @Param("authorization") String authorization);

    @RequestLine("GET")
    DescribeAnswer describe(URI uri, @Param("framework") int framework, @Param("authorization") String authorization);

    @RequestLine("GET /")
    JsonNode versions(URI uri, @Param("framework") int framework, @Param("authorization") String authorization);
}
