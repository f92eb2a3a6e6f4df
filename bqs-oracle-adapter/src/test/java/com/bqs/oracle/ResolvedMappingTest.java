package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bqs.domain.ExtraAttribute;
import com.bqs.domain.FieldType;
import com.bqs.domain.OpportunityField;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResolvedMappingTest {

    @Test
    void firstAttributeThatDescribeKnowsIsUsed() throws JsonProcessingException {
        ResolvedMapping resolved =
                resolve("OptyId", "LastUpdateDate", "CloseDate", "Comments", "TargetPartyName", "AccountName");
        assertThat(resolved.attributes())
                .containsEntry(OpportunityField.CLOSE_DATE, "CloseDate")
                .containsEntry(OpportunityField.DESCRIPTION, "Comments")
                .containsEntry(OpportunityField.CUSTOMER, "TargetPartyName");
        assertThat(resolved.requested())
                .startsWith("OptyId")
                .doesNotHaveDuplicates()
                .doesNotContain("AccountName");
    }

    @Test
    void columnWithoutAttributeIsMissingAndNamesItsNearest() throws JsonProcessingException {
        ResolvedMapping resolved = resolve("OptyId", "LastUpdateDate", "Practise_c", "StatusCode", "Name");
        assertThat(resolved.missing())
                .contains(OpportunityField.PRACTICE)
                .doesNotContain(OpportunityField.NAME, OpportunityField.STATUS_CODE);
        assertThat(resolved.warnings())
                .hasSameSizeAs(resolved.missing())
                .contains("Column practice keeps what is stored: the CRM has no attribute Practice_c; the nearest are"
                        + " Practise_c.");
    }

    @Test
    void attributesMayBeListedBelowItem() throws JsonProcessingException {
        DescribeAnswer describe = read("{\"Resources\":{\"opportunities\":{\"item\":{\"links\":[],\"attributes\":"
                + "[{\"name\":\"OptyId\"},{\"name\":\"LastUpdateDate\",\"queryable\":true}]},\"x\":{\"y\":[1]}}}}");
        assertThat(ResolvedMapping.of(AttributeMapping.BUILT_IN, describe).attributes())
                .containsOnlyKeys(OpportunityField.CRM_UPDATED_AT);
    }

    @Test
    void podWithoutIdOrStampCannotBeMirrored() {
        assertSchemaFailure(Replies.describe("OptyNumber", "LastUpdateDate"), "OptyId");
        assertSchemaFailure(Replies.describe("OptyId"), "LastUpdateDate");
        assertSchemaFailure("{\"unexpected\":1}", "OptyId");
    }

    @Test
    void idThatCannotBeQueriedLeavesTheNumberToReadBy() throws JsonProcessingException {
        String describe = unqueryableId("OptyId", "LastUpdateDate", "OptyNumber");
        assertThat(ResolvedMapping.of(AttributeMapping.BUILT_IN, read(describe)).idQueryable())
                .isFalse();
        assertSchemaFailure(unqueryableId("OptyId", "LastUpdateDate"), "OptyNumber");
    }

    private static String unqueryableId(String... attributes) {
        return Replies.describe(attributes).replaceFirst("\"queryable\":true", "\"queryable\":false");
    }

    @Test
    void fingerprintFollowsWhatFillsTheColumns() throws JsonProcessingException {
        String before = resolve("OptyId", "LastUpdateDate", "Comments").fingerprint();
        assertThat(resolve("LastUpdateDate", "Comments", "OptyId", "Unused").fingerprint())
                .isEqualTo(before);
        assertThat(resolve("OptyId", "LastUpdateDate", "Comments", "Description")
                        .fingerprint())
                .isNotEqualTo(before);
    }

    @Test
    void attributeOfATypeThatCannotFillItsColumnIsAnError() {
        assertThatThrownBy(() -> ResolvedMapping.of(
                        AttributeMapping.builtInExcept(Map.of(OpportunityField.CLOSE_DATE, List.of("WinProb"))),
                        read(Replies.DESCRIBE.replace(
                                "{\"name\":\"WinProb\",\"type\":\"string\"",
                                "{\"name\":\"WinProb\",\"type\":\"number\""))))
                .isInstanceOfSatisfying(
                        SyncException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIG_INVALID))
                .hasMessageContaining("close_date (DATE) cannot be filled from WinProb (number)");
    }

    @Test
    void attributeWithoutAColumnIsReadByItsTypeAndMayBeMissing() throws JsonProcessingException {
        ResolvedMapping resolved = ResolvedMapping.of(
                withExtras(FieldType.DECIMAL), read(Replies.describe("OptyId", "LastUpdateDate", "Budget_c")));

        assertThat(resolved.attributes()).containsEntry(new ExtraAttribute("budget", FieldType.DECIMAL), "Budget_c");
        assertThat(resolved.requested()).contains("Budget_c");
        assertThat(resolved.extras()).containsExactlyInAnyOrder("budget", "sponsor");
        assertThat(resolved.missing()).contains(new ExtraAttribute("sponsor", FieldType.TEXT));
        assertThat(resolved.warnings())
                .contains("Column attributes.sponsor keeps what is stored: the CRM has no attribute Sponsor_c.");
    }

    @Test
    void fingerprintFollowsTheTypesOfAttributesWithoutAColumn() throws JsonProcessingException {
        DescribeAnswer describe = read(Replies.describe("OptyId", "LastUpdateDate", "Budget_c"));

        assertThat(ResolvedMapping.of(withExtras(FieldType.DECIMAL), describe).fingerprint())
                .isNotEqualTo(
                        ResolvedMapping.of(withExtras(FieldType.TEXT), describe).fingerprint())
                .isNotEqualTo(
                        ResolvedMapping.of(AttributeMapping.BUILT_IN, describe).fingerprint());
    }

    @Test
    void attributeWithoutAColumnOfATypeThatItCannotBeReadAsIsAnError() {
        assertThatThrownBy(() -> ResolvedMapping.of(
                        withExtras(FieldType.BOOLEAN),
                        read(Replies.describe("OptyId", "LastUpdateDate", "Budget_c")
                                .replace(
                                        "{\"name\":\"Budget_c\",\"type\":\"string\"",
                                        "{\"name\":\"Budget_c\",\"type\":\"number\""))))
                .isInstanceOf(SyncException.class)
                .hasMessageContaining("attributes.budget (BOOLEAN) cannot be filled from Budget_c (number)");
    }

    @Test
    void othersReplaceAColumnsAttributesAndLeaveTheRest() {
        AttributeMapping mapping = AttributeMapping.builtInExcept(
                Map.of(OpportunityField.PRACTICE, List.of("Line_c", "Practice_c"), OpportunityField.GEO, List.of()));
        assertThat(mapping.candidates(OpportunityField.PRACTICE)).containsExactly("Line_c", "Practice_c");
        assertThat(mapping.candidates(OpportunityField.GEO)).isEmpty();
        assertThat(mapping.candidates(OpportunityField.NAME)).containsExactly("Name");
    }

    @Test
    void mappingRefusesWhatIsNoAttributeName() {
        assertThatThrownBy(() -> new AttributeMapping(Map.of(OpportunityField.NAME, List.of("Name;x=1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mapping of name");
    }

    private static AttributeMapping withExtras(FieldType budgetType) {
        return AttributeMapping.builtInExcept(Map.of(
                new ExtraAttribute("budget", budgetType),
                List.of("Budget1_c", "Budget_c"),
                new ExtraAttribute("sponsor", FieldType.TEXT),
                List.of("Sponsor_c")));
    }

    private static void assertSchemaFailure(String describe, String mentioned) {
        assertThatThrownBy(() -> ResolvedMapping.of(AttributeMapping.BUILT_IN, read(describe)))
                .isInstanceOfSatisfying(
                        SyncException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ORACLE_SCHEMA))
                .hasMessageContaining(mentioned);
    }

    private static ResolvedMapping resolve(String... attributes) throws JsonProcessingException {
        return ResolvedMapping.of(AttributeMapping.BUILT_IN, read(Replies.describe(attributes)));
    }

    private static DescribeAnswer read(String json) throws JsonProcessingException {
        return Json.MAPPER.readValue(json, DescribeAnswer.class);
    }
}
