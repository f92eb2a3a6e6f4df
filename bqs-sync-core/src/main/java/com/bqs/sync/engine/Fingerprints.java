package com.bqs.sync.engine;

import com.bqs.domain.Lifecycle;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.sync.model.Fingerprint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Computes fingerprints: the first 128 bits of SHA-256 over lifecycle, fields and attributes. A field that is not delivered
 * counts as null, as it would be stored.
 */
final class Fingerprints {

    private static final OpportunityField[] FIELDS = OpportunityField.values();

    /** The text "5" and the number 5 are two attributes. */
    private static final byte TEXT = 1;

    private static final byte OTHER = 2;

    private Fingerprints() {}

    static Fingerprint of(Opportunity opportunity, Lifecycle lifecycle) {
        MessageDigest digest = sha256();
        add(digest, lifecycle.name());
        for (OpportunityField field : FIELDS) {
            Object value = opportunity.value(field);
            if (value == null) {
                digest.update((byte) 0);
            } else {
                digest.update((byte) 1);
                add(digest, value.toString());
            }
        }
        opportunity.attributes().forEach((name, value) -> {
            digest.update(value instanceof String ? TEXT : OTHER);
            add(digest, name);
            add(digest, value.toString());
        });
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new Fingerprint(hash.getLong(), hash.getLong());
    }

    /** Adds text behind its length, so that no two sequences of texts run into the same bytes. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
