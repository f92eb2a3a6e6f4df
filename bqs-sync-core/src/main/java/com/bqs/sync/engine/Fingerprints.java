package com.bqs.sync.engine;

import com.bqs.domain.Lifecycle;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.sync.model.Fingerprint;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Computes fingerprints: the first 128 bits of SHA-256 over lifecycle, fields and attributes. A field that is not delivered
 * counts as null, as it would be stored. Not thread-safe.
 */
final class Fingerprints {

    private static final OpportunityField[] FIELDS = OpportunityField.values();

    private final MessageDigest digest = sha256();
    private final CanonicalForm form = new CanonicalForm();

    Fingerprint of(Opportunity opportunity, Lifecycle lifecycle) {
        form.clear();
        form.add(lifecycle.name());
        for (OpportunityField field : FIELDS) {
            form.add(opportunity.value(field));
        }
        opportunity.attributes().forEach((name, value) -> {
            form.add(name);
            form.add(value);
        });
        digest.update(form.flip());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new Fingerprint(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
