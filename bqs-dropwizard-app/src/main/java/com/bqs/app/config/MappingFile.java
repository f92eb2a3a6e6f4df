package com.bqs.app.config;

import com.bqs.domain.OpportunityField;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a file of {@code column: Attribute} or {@code column: [First, Second]}: the CRM's attributes that fill a column,
 * best first. An empty list leaves the column as it is stored.
 */
public final class MappingFile {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String ATTRIBUTE = "[A-Za-z_][A-Za-z0-9_]*";

    /** Incremental runs go by this one, whatever a file says. */
    private static final Set<OpportunityField> FIXED = EnumSet.of(OpportunityField.CRM_UPDATED_AT);

    private final Path file;
    private final Problems problems = new Problems();
    private final Map<OpportunityField, List<String>> columns = new EnumMap<>(OpportunityField.class);

    private MappingFile(Path file) {
        this.file = file;
    }

    /**
     * The columns that the file names; all others keep their built-in attributes.
     *
     * @throws ConfigException lists every problem found
     */
    public static Map<OpportunityField, List<String>> read(Path file) {
        MappingFile mapping = new MappingFile(file);
        TextFile.read(file, mapping.problems).ifPresent(mapping::parse);
        mapping.problems.throwIfAny();
        return mapping.columns;
    }

    private void parse(String text) {
        try (JsonParser parser = YAML.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problem("expected lines of column: Attribute");
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String column = parser.currentName();
                parser.nextToken();
                add(column, attributes(parser));
            }
        } catch (JsonProcessingException e) {
            problem("not valid YAML, or a column that is there twice"
                    + (e.getLocation() == null
                            ? ""
                            : " (line " + e.getLocation().getLineNr() + ")"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> attributes(JsonParser parser) throws IOException {
        List<String> names = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            names.add(name(parser));
            return names;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            names.add(name(parser));
        }
        return names;
    }

    /** What is no plain value reads as what no attribute is called. */
    private static String name(JsonParser parser) throws IOException {
        parser.skipChildren();
        return parser.getText();
    }

    private void add(String column, List<String> attributes) {
        Optional<OpportunityField> field =
                mappable().filter(known -> known.column().equals(column)).findFirst();
        if (field.isEmpty()) {
            problem("the column " + column + " cannot be mapped; those that can are "
                    + mappable().map(OpportunityField::column).collect(Collectors.joining(", ")));
        }
        attributes.stream()
                .filter(name -> !name.matches(ATTRIBUTE))
                .forEach(name -> problem(column + " names \"" + name + "\", which is no attribute's name"));
        field.ifPresent(known -> columns.put(known, List.copyOf(attributes)));
    }

    private static Stream<OpportunityField> mappable() {
        return Stream.of(OpportunityField.values()).filter(field -> !FIXED.contains(field));
    }

    private void problem(String what) {
        problems.add("BQS_MAPPING, " + file.getFileName() + ": " + what);
    }
}
