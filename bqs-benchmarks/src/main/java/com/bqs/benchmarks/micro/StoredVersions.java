package com.bqs.benchmarks.micro;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Fingerprint;
import com.bqs.sync.model.StoredVersion;
import com.bqs.sync.port.OpportunityRepositoryPort;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a mirror says of the rows that it stores, from memory: all that the engine asks before it decides. */
public record StoredVersions(Map<OptyId, Fingerprint> fingerprints, Map<OptyId, Opportunity> rows) {

    public StoredVersions {
        fingerprints = Map.copyOf(fingerprints);
        rows = Map.copyOf(rows);
    }

    /** A port that answers these two questions and no others. */
    public OpportunityRepositoryPort asMirror() {
        return (OpportunityRepositoryPort) Proxy.newProxyInstance(
                StoredVersions.class.getClassLoader(),
                new Class<?>[] {OpportunityRepositoryPort.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "findVersions" -> select((Collection<?>) arguments[0], this::version);
                    case "findAll" -> select((Collection<?>) arguments[0], rows::get);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private @Nullable StoredVersion version(Object id) {
        Fingerprint fingerprint = fingerprints.get(id);
        return fingerprint == null ? null : new StoredVersion(fingerprint, null, false);
    }

    private static Map<Object, Object> select(Collection<?> ids, Function<Object, @Nullable Object> finder) {
        Map<Object, Object> found = new HashMap<>();
        for (Object id : ids) {
            Object value = finder.apply(id);
            if (value != null) {
                found.put(id, value);
            }
        }
        return found;
    }
}
