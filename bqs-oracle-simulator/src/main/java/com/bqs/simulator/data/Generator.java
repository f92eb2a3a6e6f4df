package com.bqs.simulator.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes up opportunities with the quirks of real ones: nulls, several currencies, names that repeat or carry stray spaces,
 * texts in Arabic and Japanese, practices spelt in two ways, stamps with and without a fraction. The same seed, epoch and
 * position give the same row.
 */
public final class Generator {

    private static final long FIRST_ID = 300_000_010_000_003L;
    private static final int ID_STEP = 11;
    private static final long FIRST_NUMBER = 1_600_000;
    private static final Duration AGE_LIMIT = Duration.ofDays(720);
    private static final int CLOSED_PERCENT = 45;

    private final long seed;
    private final Instant epoch;

    /** Rows as of an epoch: none is stamped later. */
    public Generator(long seed, Instant epoch) {
        this.seed = seed;
        this.epoch = epoch;
    }

    /** The row at a position, counted from 0; a higher position has a higher id. */
    public Row row(long position) {
        Dice dice = new Dice(seed, position);
        long age = 1 + dice.below(AGE_LIMIT.toMillis());
        long sinceUpdate = dice.below(age);
        Instant created = epoch.minusMillis(age);
        Instant updated = epoch.minusMillis(sinceUpdate);
        Row row = Row.of(FIRST_ID + position * ID_STEP + (position == 0 ? 0 : dice.below(ID_STEP - 1)))
                .with(Attribute.OPTY_NUMBER, Long.toString(FIRST_NUMBER + position))
                .with(Attribute.NAME, name(dice))
                .with(Attribute.TARGET_PARTY_ID, 100_000_000_200_000L + dice.below(9_999))
                .with(Attribute.TARGET_PARTY_NAME, dice.orNull(2, dice.oneOf(Vocabulary.CUSTOMERS)))
                .with(Attribute.CREATION_DATE, Row.written(precision(dice, created)))
                .with(Attribute.OPTY_CREATION_DATE, Row.written(precision(dice, created)))
                .with(Attribute.CREATED_BY, "LOADER")
                .with(Attribute.LAST_UPDATED_BY, dice.oneOf("LOADER", "sales.user"))
                .with(
                        Attribute.EFFECTIVE_DATE,
                        epoch.atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .plusDays(dice.below(540) - 180L)
                                .toString())
                .stamped(precision(dice, updated));
        return owned(dice, located(dice, money(dice, staged(dice, row))));
    }

    private static Row staged(Dice dice, Row row) {
        int stage = dice.below(Vocabulary.STAGES.length);
        boolean closed = dice.percent(CLOSED_PERCENT);
        String status = closed ? dice.oneOf(Vocabulary.CLOSED_STATUSES) : "OPEN";
        return Staging.close(Staging.at(row, stage), status)
                .with(Attribute.WIN_PROB, winProbability(dice, stage, status))
                .with(Attribute.REASON_WON_LOST_CODE, closed ? dice.oneOf(Vocabulary.REASONS) : null)
                .with(Attribute.SALES_METHOD, "Standard Sales Process")
                .with(Attribute.SALES_METHOD_ID, 300_000_000_118_800L);
    }

    private static @Nullable Integer winProbability(Dice dice, int stage, String status) {
        if (status.equals("WON")) {
            return 100;
        }
        return dice.orNull(6, status.equals("OPEN") ? Vocabulary.STAGE_WIN_PROBABILITIES[stage] : 0);
    }

    private static Row money(Dice dice, Row row) {
        BigDecimal revenue = BigDecimal.valueOf(5_000 + dice.below(4_000_000L));
        if (dice.percent(15)) {
            revenue = revenue.add(new BigDecimal("0.75"));
        }
        @Nullable BigDecimal shown = dice.percent(5) ? BigDecimal.ZERO : dice.orNull(8, revenue);
        return row.with(Attribute.REVENUE, shown)
                .with(Attribute.CURRENCY_CODE, dice.percent(1) ? null : dice.oneOf(Vocabulary.CURRENCIES))
                .with(Attribute.DOWNSIDE_AMOUNT, BigDecimal.ZERO)
                .with(Attribute.UPSIDE_AMOUNT, shown)
                .with(Attribute.EXPECT_AMOUNT, shown == null ? null : shown.multiply(new BigDecimal("0.6")))
                .with(
                        Attribute.WEIGHTED_REVENUE,
                        shown == null ? null : shown.divide(BigDecimal.TEN, 2, RoundingMode.HALF_UP))
                .with(Attribute.BUDGETED_FLAG, dice.percent(40));
    }

    private static Row located(Dice dice, Row row) {
        int geo = dice.below(Vocabulary.GEOS.length);
        return row.with(Attribute.PRACTICE, dice.orNull(7, dice.oneOf(Vocabulary.PRACTICES)))
                .with(Attribute.GEO, dice.orNull(4, Vocabulary.GEOS[geo]))
                .with(
                        Attribute.REGION,
                        dice.orNull(4, Vocabulary.GEOS[geo] + " - " + dice.oneOf(Vocabulary.SUBREGIONS[geo])))
                .with(Attribute.SECTOR, dice.orNull(10, dice.oneOf(Vocabulary.SECTORS)))
                .with(Attribute.PRIMARY_ORGANIZATION_ID, 300_000_000_001_000L + geo)
                .with(Attribute.SALES_CHANNEL_CD, dice.oneOf("DIRECT", "PARTNER"))
                .with(Attribute.RISK_LEVEL_CODE, dice.orNull(60, dice.oneOf("LOW", "MEDIUM", "HIGH")))
                .with(Attribute.DESCRIPTION, dice.orNull(50, dice.oneOf(Vocabulary.DESCRIPTIONS)))
                .with(Attribute.CUSTOMER_SPONSOR, dice.orNull(80, dice.oneOf("CIO", "CTO", "Head of Procurement")));
    }

    private static Row owned(Dice dice, Row row) {
        int owner = dice.below(Vocabulary.OWNERS.length);
        return row.with(Attribute.OWNER_RESOURCE_PARTY_ID, 300_000_010_397_600L + owner)
                .with(Attribute.PARTY_NAME_1, dice.orNull(1, Vocabulary.OWNERS[owner]))
                .with(Attribute.EMAIL_ADDRESS, "owner" + owner + "@example.test")
                .with(Attribute.UPDATE_FLAG, true)
                .with(Attribute.DELETE_FLAG, false);
    }

    private static String name(Dice dice) {
        String subject = dice.oneOf(Vocabulary.SUBJECTS);
        return switch (dice.below(12)) {
            case 0 -> subject.toUpperCase(Locale.ROOT);
            case 1 -> subject + " ";
            case 2 -> subject.replace(" ", "  ");
            case 3 -> (FIRST_NUMBER + dice.below(90_000)) + " " + subject;
            case 4 -> "test " + subject;
            case 5, 6, 7 -> subject + " phase " + (1 + dice.below(3));
            default -> subject + " - " + dice.oneOf(Vocabulary.CUSTOMERS);
        };
    }

    /** Some stamps have milliseconds, others none. */
    private static Instant precision(Dice dice, Instant instant) {
        return dice.percent(50) ? instant.truncatedTo(ChronoUnit.SECONDS) : instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
