package com.bqs.simulator.control;

import com.bqs.simulator.quirk.Quirks;
import com.bqs.simulator.rest.RequestLog;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** What the control endpoint answers. */
final class ControlJson {

    private static final JsonFactory JSON = new JsonFactory();

    private ControlJson() {}

    /** Something that writes JSON. */
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    static String quirks(Quirks quirks) {
        return write(json -> {
            json.writeStartObject();
            for (var quirk : quirks.all().entrySet()) {
                json.writeStringField(quirk.getKey().label(), quirk.getValue());
            }
            json.writeEndObject();
        });
    }

    static String requests(List<RequestLog.Line> lines) {
        return write(json -> {
            json.writeStartArray();
            for (RequestLog.Line line : lines) {
                json.writeStartObject();
                json.writeStringField("at", line.at().toString());
                json.writeStringField("method", line.method());
                json.writeStringField("request", line.pathAndQuery());
                json.writeStringField("framework", line.framework());
                json.writeNumberField("status", line.status());
                json.writeNumberField("bytes", line.bytes());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    static String count(int done) {
        return write(json -> {
            json.writeStartObject();
            json.writeNumberField("done", done);
            json.writeEndObject();
        });
    }

    static String error(String message) {
        return write(json -> {
            json.writeStartObject();
            json.writeStringField("error", message);
            json.writeEndObject();
        });
    }

    private static String write(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
