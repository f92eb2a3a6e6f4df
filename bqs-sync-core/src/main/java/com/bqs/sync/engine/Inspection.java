package com.bqs.sync.engine;

import com.bqs.domain.FieldChange;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Look;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.StoredVersion;
import com.bqs.sync.model.UnreadableRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks at single opportunities on both sides. Writes nothing. */
public final class Inspection {

    private final SyncContext context;
    private final ConfirmedReads crm;

    public Inspection(SyncContext context) {
        this.context = context;
        this.crm = new ConfirmedReads(context.crm());
    }

    /** What is known of each opportunity that has this OptyId or OptyNumber; empty where nobody knows it. */
    public List<Look> inspect(String idOrNumber) {
        context.crm().connect();
        Set<OptyId> ids = new LinkedHashSet<>();
        if (idOrNumber.matches("-?\\d{1,18}")) {
            ids.add(OptyId.parse(idOrNumber));
        }
        ids.addAll(context.mirror().findByNumber(idOrNumber));
        context.crm().findIdByNumber(idOrNumber).ifPresent(ids::add);
        List<Look> known = new ArrayList<>();
        for (OptyId id : ids) {
            Look look = look(id);
            if (look.isInCrm() || look.stored() != null) {
                known.add(look);
            }
        }
        return known;
    }

    private Look look(OptyId id) {
        Opportunity inCrm = null;
        UnreadableRecord unreadable = null;
        for (Page page : crm.fetchAll(List.of(id))) {
            inCrm = page.opportunities().stream().findFirst().orElse(inCrm);
            unreadable = page.unreadable().stream().findFirst().orElse(unreadable);
        }
        Opportunity stored = context.mirror().findAll(List.of(id)).get(id);
        StoredVersion version = context.mirror().findVersions(List.of(id)).get(id);
        List<FieldChange> differences = inCrm == null || stored == null
                ? List.of()
                : inCrm.completedFrom(stored).changesSince(stored);
        return new Look(id, stored, version, inCrm, unreadable, differences);
    }
}
