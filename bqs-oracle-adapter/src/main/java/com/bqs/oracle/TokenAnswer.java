package com.bqs.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a token endpoint answers.
 *
 * @param expiresIn seconds; null where the endpoint does not say
 */
record TokenAnswer(
        @JsonProperty("access_token") @Nullable String accessToken,
        @JsonProperty("expires_in") @Nullable Long expiresIn) {

    @Override
    public String toString() {
        return "TokenAnswer[REDACTED]";
    }
}
