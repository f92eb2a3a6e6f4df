package com.bqs.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.bqs.domain.OpportunityField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {
    @TempDir
    private Path folder;

    @Test
    void columnsTakeOneAttributeSeveralOrNone() throws IOException {
        Path file = file("\uFEFF# ours\r\npractice: Line_c\r\ncustomer: [AccountName, TargetPartyName]\r\ngeo: []\r\n");
        assertThat(MappingFile.read(file))
                .containsOnlyKeys(OpportunityField.PRACTICE, OpportunityField.CUSTOMER, OpportunityField.GEO)
                .containsEntry(OpportunityField.PRACTICE, List.of("Line_c"))
                .containsEntry(OpportunityField.CUSTOMER, List.of("AccountName", "TargetPartyName"))
                .containsEntry(OpportunityField.GEO, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "practise: Line_c        | the column practise cannot be mapped",
                "crm_updated_at: Other   | the column crm_updated_at cannot be mapped",
                "remote_id: OptyNumber   | the column remote_id cannot be mapped",
                "name: 'Name;x=1'        | name names \"Name;x=1\"",
                "name: {a: b}            | which is no attribute's name",
                "name: [[A]]             | which is no attribute's name",
                "just text               | expected lines of column: Attribute",
                "name: [A                | not valid YAML",
            })
    void whatCannotBeMeantIsRefused(String text, String problem) throws IOException {
        Path file = file(text);
        ConfigException refusal = catchThrowableOfType(ConfigException.class, () -> MappingFile.read(file));
        assertThat(refusal.code()).isEqualTo("CONFIG_INVALID");
        assertThat(refusal.exitCode()).isEqualTo(2);
        assertThat(refusal.lines()).singleElement().asString().contains("BQS_MAPPING, mapping.yml: ", problem);
    }

    @Test
    void emptyFileIsRefusedAndEveryProblemIsListed() throws IOException {
        Path empty = file("");
        assertThat(catchThrowableOfType(ConfigException.class, () -> MappingFile.read(empty))
                        .lines())
                .hasSize(1);
        Path two = file("a: B\nname: 'x y'\n");
        assertThat(catchThrowableOfType(ConfigException.class, () -> MappingFile.read(two))
                        .lines())
                .hasSize(2);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("mapping.yml"), text);
    }
}
