package com.bqs.app.http.api;

import com.bqs.postgres.RecordedVerification;
import com.bqs.sync.model.Difference;
import com.bqs.sync.model.VerifyDepth;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the latest comparison of mirror and CRM found. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "Verification")
record VerificationJson(
        @Schema(allowableValues = {"EQUAL", "DIFFERENT"}) String status,

        @Schema(description = "When it ended") Instant at,

        @Schema(description = "WHOLE: every field; QUICK: keys and stamps")
        VerifyDepth depth,

        @Schema(description = "Records that the CRM gave") long compared,

        @Schema(description = "The CRM has them, the mirror does not")
        long missing,

        @Schema(description = "The mirror has them live, the CRM does not")
        long extra,

        @Schema(description = "The CRM's version has a newer stamp")
        long stale,

        @Schema(description = "The same stamp, other values")
        long different,

        @Schema(description = "Changed after the last run: not wrong, only not read yet")
        long pending,

        @Schema(description = "Records that cannot be mirrored")
        long quarantined,

        @Schema(
                types = {"string", "null"},
                description = "The run that repaired before this comparison")
        @Nullable
        String repairRunId,

        @Schema(description = "Up to ten differences of each kind")
        List<Example> examples) {

    /** One record that differs. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "VerificationExample")
    record Example(
            String remoteId,
            Difference.Kind kind,

            @Schema(description = "The columns that differ; none for a missing or an extra row")
            List<String> fields) {

        static Example of(Difference difference) {
            return new Example(difference.id().toString(), difference.kind(), difference.fields());
        }
    }

    /** Before the first comparison. */
    @Schema(name = "NoVerification")
    record None(@Schema(allowableValues = "NOT_VERIFIED") String status) {}

    static VerificationJson of(RecordedVerification verification) {
        return new VerificationJson(
                verification.isEqual() ? "EQUAL" : "DIFFERENT",
                verification.at(),
                verification.depth(),
                verification.compared(),
                verification.count(Difference.Kind.MISSING),
                verification.count(Difference.Kind.EXTRA),
                verification.count(Difference.Kind.STALE),
                verification.count(Difference.Kind.DIFFERENT),
                verification.pending(),
                verification.quarantined(),
                verification.repair() == null ? null : verification.repair().toString(),
                verification.examples().stream().map(Example::of).toList());
    }
}
