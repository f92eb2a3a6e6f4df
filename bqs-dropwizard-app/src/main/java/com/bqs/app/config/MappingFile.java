package com.bqs.app.config;

import com.bqs.domain.ExtraAttribute;
import com.bqs.domain.FieldType;
import com.bqs.domain.MirroredField;
import com.bqs.domain.OpportunityField;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a file of {@code name: Attribute}, {@code name: [First, Second]} or {@code name: {attribute: First, type: text}}: the
 * CRM's attributes that fill a column, best first. An empty list leaves the column as it is stored. A name that is no column's
 * adds an attribute; it needs a type, so that a misspelt column is not taken for one.
 */
public final class MappingFile {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

    private static final Map<String, FieldType> TYPES = types();

    /** Reading itself goes by these two, whatever a file says. */
    private static final Set<String> FIXED = Set.of("remote_id", OpportunityField.CRM_UPDATED_AT.column());

    private final Path file;
    private final Problems problems = new Problems();
    private final Map<MirroredField, List<String>> fields = new LinkedHashMap<>();

    private MappingFile(Path file) {
        this.file = file;
    }

    /**
     * The columns that the file names, all others keep their built-in attributes; and the attributes that it adds.
     *
     * @throws ConfigException lists every problem found
     */
    public static Map<MirroredField, List<String>> read(Path file) {
        MappingFile mapping = new MappingFile(file);
        TextFile.read(file, mapping.problems).ifPresent(mapping::parse);
        mapping.problems.throwIfAny();
        return mapping.fields;
    }

    private void parse(String text) {
        try (JsonParser parser = YAML.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problem("expected lines of column: Attribute");
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                add(name, MappingEntry.read(parser));
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

    private void add(String name, MappingEntry entry) {
        List<String> attributes = entry.attributes() == null ? List.of(name) : entry.attributes();
        entry.unknownKeys().forEach(key -> problem(name + " has " + key + ", where only attribute and type belong"));
        attributes.stream()
                .filter(attribute -> !attribute.matches(NAME))
                .forEach(attribute -> problem(name + " names \"" + attribute + "\", which is no attribute's name"));
        field(name, entry).ifPresent(field -> fields.put(field, List.copyOf(attributes)));
    }

    private Optional<MirroredField> field(String name, MappingEntry entry) {
        FieldType type = entry.type() == null ? null : TYPES.get(entry.type());
        if (entry.type() != null && type == null) {
            problem(name + " has the type " + entry.type() + "; there are " + String.join(", ", TYPES.keySet()));
            return Optional.empty();
        }
        Optional<OpportunityField> column =
                mappable().filter(known -> known.column().equals(name)).findFirst();
        if (column.isPresent()) {
            if (type != null && type != column.get().type()) {
                problem("the column " + name + " is not of the type " + entry.type());
            }
            if (entry.attributes() == null) {
                problem("the column " + name + " has no attribute");
            }
            return column.map(MirroredField.class::cast);
        }
        if (FIXED.contains(name) || type == null || !name.matches(NAME)) {
            problem("the column " + name + " cannot be mapped; those that can are "
                    + mappable().map(OpportunityField::column).collect(Collectors.joining(", "))
                    + "; an attribute without a column needs a type, as budget: {attribute: Budget_c, type: number}");
            return Optional.empty();
        }
        return Optional.of(new ExtraAttribute(name, type));
    }

    private static Stream<OpportunityField> mappable() {
        return Stream.of(OpportunityField.values()).filter(field -> !FIXED.contains(field.column()));
    }

    private static Map<String, FieldType> types() {
        Map<String, FieldType> types = new LinkedHashMap<>();
        types.put("text", FieldType.TEXT);
        types.put("number", FieldType.DECIMAL);
        types.put("date", FieldType.DATE);
        types.put("timestamp", FieldType.INSTANT);
        types.put("boolean", FieldType.BOOLEAN);
        return types;
    }

    private void problem(String what) {
        problems.add("BQS_MAPPING, " + file.getFileName() + ": " + what);
    }
}
