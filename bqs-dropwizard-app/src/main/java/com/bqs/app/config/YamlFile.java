package com.bqs.app.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads flat {@code KEY: value} YAML. Values are taken as written: a password {@code 0123} stays one. */
final class YamlFile {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final Problems problems;

    YamlFile(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    List<RawSetting> read() {
        return TextFile.read(file, problems).map(this::parse).orElse(List.of());
    }

    private List<RawSetting> parse(String text) {
        List<RawSetting> settings = new ArrayList<>();
        try (JsonParser parser = YAML.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                readEntries(parser, settings);
            } else if (first != null
                    && !(first.isScalarValue() && parser.getValueAsString("").isEmpty())) {
                problems.add(file.getFileName() + ": expected lines of KEY: value");
            }
        } catch (JsonProcessingException e) {
            // The parser's own message quotes the line, which may hold a password.
            problems.add(file.getFileName()
                    + (e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr())
                    + ": not valid YAML, or a key that is there twice");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    private void readEntries(JsonParser parser, List<RawSetting> settings) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Origin origin = Origin.line(file, parser.currentLocation().getLineNr());
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                problems.add(name + " (" + origin + "): expected one plain value, not a list or a map");
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                settings.add(new RawSetting(name, parser.getText(), origin));
            }
        }
    }
}
