package com.bqs.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.bqs.domain.ExtraAttribute;
import com.bqs.domain.FieldType;
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

    @Test
    void nameThatIsNoColumnAddsAnAttributeOfItsType() throws IOException {
        Path file = file("""
                budget: {attribute: [Budget_c, Budget1_c], type: number}
                Sponsor_c: {type: text}
                close_date: {attribute: Closing_c, type: date}
                """);
        assertThat(MappingFile.read(file))
                .containsOnlyKeys(
                        new ExtraAttribute("budget", FieldType.DECIMAL),
                        new ExtraAttribute("Sponsor_c", FieldType.TEXT),
                        OpportunityField.CLOSE_DATE)
                .containsValues(List.of("Budget_c", "Budget1_c"), List.of("Sponsor_c"), List.of("Closing_c"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "practise: Line_c        | the column practise cannot be mapped",
                "crm_updated_at: Other   | the column crm_updated_at cannot be mapped",
                "remote_id: OptyNumber   | the column remote_id cannot be mapped",
                "name: 'Name;x=1'        | name names \"Name;x=1\"",
                "name: {attribute: A, b: c} | name has b, where only attribute and type belong",
                "name: {type: text}      | the column name has no attribute",
                "name: {attribute: A, type: date} | the column name is not of the type date",
                "budget: {attribute: B_c, type: money} | there are text, number, date, timestamp, boolean",
                "remote_id: {attribute: A, type: text} | the column remote_id cannot be mapped",
                "budget: {attribute: B_c} | needs a type, as budget: {attribute: Budget_c, type: number}",
                "b-c: {attribute: B_c, type: text} | the column b-c cannot be mapped",
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
