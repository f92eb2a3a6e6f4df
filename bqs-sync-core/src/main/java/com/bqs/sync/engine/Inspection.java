package com.bqs.sync.engine;

import com.bqs.domain.FieldChange;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Look;
import com.bqs.sync.model.Records;
import com.bqs.sync.model.StoredVersion;
import com.bqs.sync.model.UnreadableRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at single opportunities on both sides. Writes nothing. */
public final class Inspection {

    private final SyncContext context;

    public Inspection(SyncContext context) {
        this.context = context;
    }

    /** What is known of each opportunity that has this OptyId or OptyNumber; empty where nobody knows it. */
    public List<Look> inspect(String idOrNumber) {
        context.crm().connect();
        Approach crm = Approach.to(context.crm(), context.mirror());
        Map<OptyId, String> numbers = new HashMap<>();
        Set<OptyId> ids = new LinkedHashSet<>();
        if (idOrNumber.matches("-?\\d{1,18}")) {
            ids.add(OptyId.parse(idOrNumber));
        }
        ids.addAll(context.mirror().findByNumber(idOrNumber));
        context.crm().findIdByNumber(idOrNumber).ifPresent(id -> {
            ids.add(id);
            numbers.put(id, idOrNumber);
        });
        List<Look> known = new ArrayList<>();
        for (OptyId id : ids) {
            Look look = look(id, crm.fetchAll(List.of(id), numbers));
            if (look.isInCrm() || look.stored() != null) {
                known.add(look);
            }
        }
        return known;
    }

    private Look look(OptyId id, List<? extends Records> answers) {
        Opportunity inCrm = null;
        UnreadableRecord unreadable = null;
        for (Records answer : answers) {
            inCrm = answer.opportunities().stream().findFirst().orElse(inCrm);
            unreadable = answer.unreadable().stream().findFirst().orElse(unreadable);
        }
        Opportunity stored = context.mirror().findAll(List.of(id)).get(id);
        StoredVersion version = context.mirror().findVersions(List.of(id)).get(id);
        List<FieldChange> differences = inCrm == null || stored == null
                ? List.of()
                : inCrm.completedFrom(stored).changesSince(stored);
        return new Look(id, stored, version, inCrm, unreadable, differences);
    }
}
