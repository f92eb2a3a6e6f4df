package com.bqs.sync.testkit;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.UnreadableRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The records that an {@link InMemoryMirror} has set aside. Not thread-safe; the mirror guards it. */
final class InMemoryQuarantine {

    private final Map<OptyId, UnreadableRecord> records = new TreeMap<>();
    private final Map<OptyId, RunId> setAsideBy = new TreeMap<>();
    private final Map<UnreadableRecord, RunId> withoutId = new HashMap<>();

    /** One record is one entry, however often it is set aside. */
    void setAside(RunId run, UnreadableRecord record) {
        OptyId id = record.id();
        if (id == null) {
            withoutId.put(record, run);
        } else {
            records.put(id, record);
            setAsideBy.put(id, run);
        }
    }

    void release(List<OptyId> ids) {
        ids.forEach(records::remove);
    }

    void forgetUnidentified(RunId notSince) {
        withoutId.values().removeIf(run -> run.value() < notSince.value());
    }

    Stream<OptyId> notSetAsideBy(RunId run) {
        return records.keySet().stream().filter(id -> !run.equals(setAsideBy.get(id)));
    }

    Map<OptyId, UnreadableRecord> records() {
        return new TreeMap<>(records);
    }

    long size() {
        return (long) records.size() + withoutId.size();
    }

    /** How many of them the mirror holds no live row of. */
    long countBeside(Set<OptyId> live) {
        return size() - records.keySet().stream().filter(live::contains).count();
    }
}
