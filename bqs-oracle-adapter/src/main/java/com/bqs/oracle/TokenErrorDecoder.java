package com.bqs.oracle;

import com.bqs.sync.error.ErrorCode;
import feign.Response;
import feign.codec.ErrorDecoder;

/**
 * A token endpoint refuses with 400 as often as with 401: each refusal means that the client's settings are wrong, also that
 * nothing there knows how to answer (501).
 */
final class TokenErrorDecoder implements ErrorDecoder {

    private final OracleCredentials credentials;
    private final CrmErrorDecoder others;

    TokenErrorDecoder(OracleCredentials credentials, CrmErrorDecoder others) {
        this.credentials = credentials;
        this.others = others;
    }

    @Override
    public CallFailure decode(String methodKey, Response response) {
        int status = response.status();
        if (status != 501 && (status < 400 || status >= 500 || status == 408 || status == 429)) {
            return others.decode(methodKey, response);
        }
        ErrorWords words = ErrorWords.of(response, credentials.secrets());
        return new CallFailure(
                ErrorCode.ORACLE_AUTH,
                CallText.of(response) + " answered HTTP " + status + words.quoted()
                        + " — the token endpoint gives no token: check ORACLE_TOKEN_URL, "
                        + credentials.settingsToCheck() + ".");
    }
}
