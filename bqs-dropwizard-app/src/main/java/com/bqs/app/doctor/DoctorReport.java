package com.bqs.app.doctor;

import com.bqs.app.config.ConfigKey;
import com.bqs.app.config.SettingValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the doctor found.
 *
 * @param configuration each key's value and source, secrets redacted
 */
public record DoctorReport(
        Instant at, String version, Map<ConfigKey, SettingValue> configuration, List<Finding> findings) {

    public DoctorReport {
        configuration = new EnumMap<>(configuration);
        findings = List.copyOf(findings);
    }

    /** The worst of the findings. */
    public Verdict verdict() {
        return findings.stream().map(Finding::verdict).max(Enum::compareTo).orElse(Verdict.PASS);
    }

    /** For a person, one string a line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        configuration.forEach((key, value) ->
                lines.add(String.format(Locale.ROOT, "%-24s %s (%s)", key, value.shown(), value.origin())));
        lines.add("");
        for (Finding finding : findings) {
            lines.add(String.format(
                    Locale.ROOT, "%-4s  %-20s %s", finding.verdict().label(), finding.probe(), finding.evidence()));
            if (!finding.remedy().isEmpty()) {
                lines.add(String.format(Locale.ROOT, "%-26s → %s", "", finding.remedy()));
            }
        }
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%d pass, %d warn, %d fail",
                count(Verdict.PASS),
                count(Verdict.WARN),
                count(Verdict.FAIL)));
        return List.copyOf(lines);
    }

    /** For a program, one object. */
    public String json() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            write(json);
        }
        return text.toString();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("status", verdict().label());
        json.writeStringField("at", at.toString());
        json.writeStringField("version", version);
        json.writeObjectFieldStart("configuration");
        for (Map.Entry<ConfigKey, SettingValue> setting : configuration.entrySet()) {
            json.writeObjectFieldStart(setting.getKey().name());
            json.writeStringField("value", setting.getValue().shown());
            json.writeStringField("source", setting.getValue().origin().toString());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("probes");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("name", finding.probe());
            json.writeStringField("status", finding.verdict().label());
            json.writeStringField("evidence", finding.evidence());
            json.writeStringField("remedy", finding.remedy().isEmpty() ? null : finding.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private long count(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }
}
