package com.bqs.oracle;

import com.bqs.domain.OpportunityField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * For each column the CRM attributes that can fill it, best first. The first one that the pod's {@code describe} knows is
 * used, for all records. A column that is left out has no attribute and keeps what is stored.
 *
 * <p>The id is always {@code OptyId}, the stamp that incremental runs go by always {@code LastUpdateDate}.
 */
public record AttributeMapping(Map<OpportunityField, List<String>> attributes) {

    /** The contract's mapping. */
    public static final AttributeMapping BUILT_IN = builtIn();

    public AttributeMapping {
        Map<OpportunityField, List<String>> copy = new EnumMap<>(OpportunityField.class);
        attributes.forEach((field, names) -> copy.put(field, requireNames(field, names)));
        attributes = Map.copyOf(copy);
    }

    /** The contract's mapping with other attributes for some columns; an empty list leaves a column out. */
    public static AttributeMapping builtInExcept(Map<OpportunityField, List<String>> others) {
        Map<OpportunityField, List<String>> map = new EnumMap<>(OpportunityField.class);
        map.putAll(BUILT_IN.attributes());
        map.putAll(others);
        return new AttributeMapping(map);
    }

    /** The attributes that can fill a column, best first. */
    List<String> candidates(OpportunityField field) {
        return attributes.getOrDefault(field, List.of());
    }

    private static List<String> requireNames(OpportunityField field, List<String> names) {
        for (String name : names) {
            if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                throw new IllegalArgumentException(
                        "The mapping of " + field.column() + " names '" + name + "', which is no attribute's name");
            }
        }
        return List.copyOf(names);
    }

    private static AttributeMapping builtIn() {
        Map<OpportunityField, List<String>> map = new EnumMap<>(OpportunityField.class);
        map.put(OpportunityField.OPTY_NUMBER, List.of("OptyNumber"));
        map.put(OpportunityField.NAME, List.of("Name"));
        map.put(OpportunityField.CUSTOMER, List.of("TargetPartyName", "AccountName"));
        map.put(OpportunityField.PRACTICE, List.of("Practice_c"));
        map.put(OpportunityField.GEO, List.of("GEO_c", "Geo_c"));
        map.put(OpportunityField.REGION, List.of("Region_c"));
        map.put(OpportunityField.SECTOR, List.of("Sector_c"));
        map.put(OpportunityField.DEAL_VALUE, List.of("Revenue"));
        map.put(OpportunityField.CURRENCY, List.of("CurrencyCode"));
        map.put(OpportunityField.WIN_PROBABILITY, List.of("WinProb"));
        map.put(OpportunityField.SALES_OWNER, List.of("PartyName1", "OwnerName"));
        map.put(OpportunityField.STAGE, List.of("SalesStage"));
        map.put(OpportunityField.STATUS_CODE, List.of("StatusCode"));
        map.put(OpportunityField.CLOSE_DATE, List.of("EffectiveDate", "CloseDate"));
        map.put(OpportunityField.DESCRIPTION, List.of("Description", "Comments"));
        map.put(OpportunityField.CRM_CREATED_AT, List.of("CreationDate"));
        map.put(OpportunityField.CRM_UPDATED_AT, List.of(CrmAttributes.STAMP));
        return new AttributeMapping(map);
    }
}
