package com.bqs.simulator.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The life of the CRM: one change each tick since its epoch. Mostly deals move on a stage or slip, some close, some reopen, new
 * ones come and a few vanish. The same rows, seed and epoch live the same life. Not thread-safe: one thread drives it.
 */
public final class Evolution {

    private static final int SLIP_DAYS = 30;

    private final Opportunities opportunities;
    private final Generator generator;
    private final long seed;
    private final Instant epoch;
    private final Duration tick;
    private final Supplier<Duration> lateness;
    private final long lowestId;
    private long positions;
    private long ticks;

    /**
     * Begins a life in which nothing has happened yet.
     *
     * @param lateness how much older than its time a change is stamped, as by a transaction that commits late
     */
    public Evolution(
            Opportunities opportunities, long seed, Instant epoch, Duration tick, Supplier<Duration> lateness) {
        this.opportunities = opportunities;
        this.generator = new Generator(seed, epoch);
        this.seed = seed;
        this.epoch = epoch;
        this.tick = tick;
        this.lateness = lateness;
        this.positions = opportunities.size();
        this.lowestId = opportunities.findFrom(Long.MIN_VALUE).map(Row::id).orElse(0L);
    }

    /** Lives on until now. */
    public void catchUp(Instant now) {
        while (!at(ticks + 1).isAfter(now)) {
            ticks++;
            change(new Dice(seed + 1, ticks), at(ticks).minus(lateness.get()));
        }
    }

    private Instant at(long count) {
        return epoch.plus(tick.multipliedBy(count));
    }

    private void change(Dice dice, Instant now) {
        int kind = dice.below(100);
        if (kind < 12) {
            create(now);
            return;
        }
        any(dice).ifPresent(row -> {
            if (kind < 16) {
                opportunities.remove(row.id());
            } else {
                opportunities.put(changed(dice, row, kind).stamped(now).with(Attribute.LAST_UPDATED_BY, "sales.user"));
            }
        });
    }

    private void create(Instant now) {
        Row row = Staging.close(Staging.at(generator.row(positions), 0), "OPEN")
                .with(Attribute.CREATION_DATE, Row.written(now))
                .with(Attribute.OPTY_CREATION_DATE, Row.written(now))
                .with(Attribute.WIN_PROB, Vocabulary.STAGE_WIN_PROBABILITIES[0])
                .stamped(now);
        positions++;
        opportunities.put(row);
    }

    private static Row changed(Dice dice, Row row, int kind) {
        if (!Staging.isOpen(row)) {
            return kind < 20 ? Staging.close(row, "OPEN") : row.with(Attribute.COMMENTS, "Filed.");
        }
        if (kind < 30) {
            return Staging.close(row, dice.oneOf(Vocabulary.CLOSED_STATUSES));
        }
        if (kind < 70) {
            int stage = Math.min(Staging.stageOf(row) + 1, Vocabulary.STAGES.length - 1);
            return Staging.at(row, stage).with(Attribute.WIN_PROB, Vocabulary.STAGE_WIN_PROBABILITIES[stage]);
        }
        if (kind < 85 && row.value(Attribute.REVENUE) instanceof BigDecimal revenue) {
            BigDecimal factor = new BigDecimal(dice.oneOf("0.9", "1.1", "1.25"));
            return row.with(Attribute.REVENUE, revenue.multiply(factor).setScale(2, RoundingMode.HALF_UP));
        }
        return row.value(Attribute.EFFECTIVE_DATE) instanceof String date
                ? row.with(
                        Attribute.EFFECTIVE_DATE,
                        LocalDate.parse(date).plusDays(SLIP_DAYS).toString())
                : row;
    }

    private Optional<Row> any(Dice dice) {
        long span = Math.max(1, generator.row(positions).id() - lowestId);
        return opportunities.findFrom(lowestId + dice.below(span));
    }
}
