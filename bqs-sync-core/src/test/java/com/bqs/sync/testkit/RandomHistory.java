package com.bqs.sync.testkit;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** A CRM's random life, and the model of what it holds; at times it breaks a call or a commit. */
public final class RandomHistory {

    private final SyncWorld world;
    private final Random random;
    private final NavigableMap<OptyId, Opportunity> model = new TreeMap<>();
    private Instant time = Opportunities.STAMP.plus(Duration.ofDays(1));
    private long nextId = 1;
    private boolean isAlive;

    public RandomHistory(SyncWorld world, long seed) {
        this.world = world;
        this.random = new Random(seed);
        world.setTime(time);
        int rows = 1 + random.nextInt(40);
        for (int i = 0; i < rows; i++) {
            create();
        }
        world.beforePage(this::meanwhile);
        world.beforeBatch(this::maybeBreak);
    }

    /** What the CRM holds now. */
    public NavigableMap<OptyId, Opportunity> model() {
        return model;
    }

    /** While it lives, it changes before each page, and calls and commits may fail. */
    public void live() {
        isAlive = true;
    }

    /** From now on it changes only when told to, and nothing fails. */
    public void standStill() {
        isAlive = false;
    }

    /** Creates, edits or deletes something, some time later. */
    public void change() {
        time = time.plusSeconds(1 + random.nextInt(90));
        switch (random.nextInt(10)) {
            case 0, 1 -> create();
            case 2 -> delete();
            case 3 -> edit(time.minus(Duration.ofSeconds(random.nextInt(300))), "OPEN");
            case 4 -> edit(time, "WON");
            default -> edit(time, "OPEN");
        }
        world.setTime(time);
    }

    private void meanwhile() {
        if (!isAlive) {
            return;
        }
        while (random.nextInt(3) == 0) {
            change();
        }
        if (random.nextInt(25) == 0) {
            throw new SyncException(ErrorCode.ORACLE_NETWORK, "The connection was reset.");
        }
    }

    private void maybeBreak() {
        if (isAlive && random.nextInt(20) == 0) {
            throw new SyncException(ErrorCode.DATABASE_UNAVAILABLE, "The database went away.");
        }
    }

    private void create() {
        put(Opportunities.named(nextId, "Created", time));
        nextId += 1 + random.nextInt(3);
    }

    private void delete() {
        if (model.size() > 1) {
            OptyId id = any();
            model.remove(id);
            world.remove(id);
        }
    }

    /** The stamp may be older than others: a transaction that commits late. */
    private void edit(Instant stamp, String status) {
        Opportunity before = Objects.requireNonNull(model.get(any()));
        Instant later = before.updatedAt().filter(stamp::isBefore).orElse(stamp);
        put(Opportunities.change(before.id().value())
                .set(OpportunityField.NAME, "Edited " + random.nextInt(1_000))
                .set(OpportunityField.STATUS_CODE, status)
                .set(OpportunityField.CRM_UPDATED_AT, later)
                .build());
    }

    private void put(Opportunity opportunity) {
        model.put(opportunity.id(), opportunity);
        world.put(opportunity);
    }

    private OptyId any() {
        OptyId at = model.ceilingKey(new OptyId(random.nextLong(Math.max(1, nextId))));
        return at == null ? model.lastKey() : at;
    }
}
