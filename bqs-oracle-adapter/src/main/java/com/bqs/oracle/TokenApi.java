package com.bqs.oracle;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.net.URI;

/** An OAuth 2.0 token endpoint as Feign calls it. */
interface TokenApi {

    @RequestLine("POST")
    @Headers({
        "Content-Type: application/x-www-form-urlencoded",
        "Accept: application/json",
        "Authorization: {authorization}"
    })
    TokenAnswer token(URI uri, @Param("authorization") String authorization, String form);
}
