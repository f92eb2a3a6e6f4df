package com.bqs.oracle;

import com.bqs.sync.error.ErrorCode;
import feign.Response;
import feign.codec.Decoder;
import feign.jackson.JacksonDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Decodes answers of status 2xx: a collection stays a stream, small ones go through Jackson. What is no JSON object at
 * all, as a login page, is told apart from JSON that is broken.
 */
final class CrmDecoder implements Decoder {

    private final JacksonDecoder json = new JacksonDecoder(Json.MAPPER);

    @Override
    public @Nullable Object decode(Response response, Type type) throws IOException {
        if (response.body() == null) {
            throw empty(response);
        }
        InputStream body = response.body().asInputStream();
        boolean handedOver = false;
        try {
            InputStream object = requireObject(response, body);
            if (type == OpenAnswer.class) {
                handedOver = true;
                return new OpenAnswer(object, response);
            }
            return json.decode(response.toBuilder().body(object, null).build(), type);
        } finally {
            if (!handedOver) {
                body.close();
            }
        }
    }

    private static InputStream requireObject(Response response, InputStream body) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(body);
        int first = stream.read();
        while (isPadding(first)) {
            first = stream.read();
        }
        if (first < 0) {
            throw empty(response);
        }
        if (first != '{') {
            throw new CallFailure(
                    ErrorCode.ORACLE_NOT_JSON,
                    CallText.of(response) + " answered HTTP " + response.status()
                            + " with something that is not JSON, as a login or proxy page would be: check that"
                            + " ORACLE_BASE_URL is the pod's own address and that no single sign-on stands before it.");
        }
        stream.unread(first);
        return stream;
    }

    /** White space, or a byte of the mark that some gateways put before UTF-8. */
    private static boolean isPadding(int character) {
        return character == ' '
                || character == '\n'
                || character == '\r'
                || character == '\t'
                || character == 0xEF
                || character == 0xBB
                || character == 0xBF;
    }

    private static CallFailure empty(Response response) {
        return new CallFailure(
                ErrorCode.ORACLE_MALFORMED,
                CallText.of(response) + " answered HTTP " + response.status()
                        + " without a body: if it goes on, tell the CRM's administrator.");
    }
}
