package com.bqs.sync.engine;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Excerpt;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.port.PositionReads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads by position, and single records by the number that the mirror knows of them. Nothing that lacks is taken for gone: it
 * may have moved, or have another number now.
 */
final class ByPosition implements Approach {

    private final PositionReads reads;
    private final OracleCrmPort crm;
    private final OpportunityRepositoryPort mirror;

    ByPosition(PositionReads reads, OracleCrmPort crm, OpportunityRepositoryPort mirror) {
        this.reads = reads;
        this.crm = crm;
        this.mirror = mirror;
    }

    @Override
    public MirrorState perform(RunSession session, RunOrder order) throws InterruptedException {
        return new PositionRun(session, this, order).perform();
    }

    @Override
    public OptionalLong fetchTotal() {
        return fetchTotal(null);
    }

    OptionalLong fetchTotal(@Nullable Instant since) {
        OptionalLong total = reads.fetchTotal(since);
        return total.isPresent() && total.getAsLong() == 0 ? reads.fetchTotal(since) : total;
    }

    @Override
    public void readAll(@Nullable Instant since, Visitor visitor) {
        PositionSource source = new PositionSource(reads, since);
        Optional<Step> step = source.next();
        if (step.isEmpty() && since == null) {
            throw EmptyScope.of(crm);
        }
        for (; step.isPresent(); step = source.next()) {
            Optional.ofNullable(step.get().records()).ifPresent(records -> visitor.visit(records, null));
        }
    }

    @Override
    public List<Excerpt> fetchAll(Collection<OptyId> ids, Map<OptyId, String> numbers) {
        Map<OptyId, String> known = new HashMap<>();
        mirror.findAll(ids).forEach((id, stored) -> number(stored).ifPresent(number -> known.put(id, number)));
        known.putAll(numbers);
        List<Excerpt> found = new ArrayList<>();
        for (OptyId id : ids) {
            String number = known.get(id);
            Excerpt answer = number == null ? Excerpt.EMPTY : fetch(id, number);
            if (!answer.isEmpty()) {
                found.add(answer);
            }
        }
        return found;
    }

    @Override
    public boolean provesAbsence() {
        return false;
    }

    private Excerpt fetch(OptyId id, String number) {
        Excerpt answer = reads.fetchByNumber(number).only(id);
        return answer.isEmpty() ? reads.fetchByNumber(number).only(id) : answer;
    }

    static Optional<String> number(Opportunity opportunity) {
        return Optional.ofNullable((String) opportunity.value(OpportunityField.OPTY_NUMBER))
                .filter(number -> !number.isBlank());
    }
}
