package com.bqs.app.http.api;

import com.bqs.app.doctor.DoctorReport;
import com.bqs.app.doctor.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the doctor found. The configuration stays with {@code bqs doctor}: it is the machine's, not the readers'. */
@Schema(name = "DoctorReport")
record DoctorJson(
        @Schema(
                allowableValues = {"pass", "warn", "fail"},
                description = "The worst of the probes")
        String status,

        Instant at,
        List<Probe> probes) {

    /** What one probe found. */
    @Schema(name = "DoctorProbe")
    record Probe(
            String name,

            @Schema(allowableValues = {"pass", "warn", "fail"})
            String status,

            String evidence,

            @Schema(
                    types = {"string", "null"},
                    description = "What to do, in one line")
            @Nullable
            String remedy) {

        static Probe of(Finding finding) {
            return new Probe(
                    finding.probe(),
                    finding.verdict().label(),
                    finding.evidence(),
                    finding.remedy().isEmpty() ? null : finding.remedy());
        }
    }

    static DoctorJson of(DoctorReport report) {
        return new DoctorJson(
                report.verdict().label(),
                report.at(),
                report.findings().stream().map(Probe::of).toList());
    }
}
