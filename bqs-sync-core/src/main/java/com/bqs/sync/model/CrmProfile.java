package com.bqs.sync.model;

import com.bqs.domain.MirroredField;
import java.util.List;
import java.util.Set;

/**
 * How the CRM will be read: what a change of means that every record has to be read again.
 *
 * @param source fingerprint of origin, user, finder, API and framework version
 * @param mapping fingerprint of the columns and the attributes they resolved to
 * @param missing fields for which the pod has no attribute: they keep what is stored
 * @param warnings one line for each thing that a person should know of
 */
public record CrmProfile(String source, String mapping, Set<MirroredField> missing, List<String> warnings) {

    public CrmProfile {
        missing = Set.copyOf(missing);
        warnings = List.copyOf(warnings);
    }
}
