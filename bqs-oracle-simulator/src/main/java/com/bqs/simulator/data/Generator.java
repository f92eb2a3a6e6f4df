package com.bqs.simulator.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

    static final long FIRST_ID = 300_000_010_000_003L;
    static final int ID_STEP = 11;
    static final long FIRST_NUMBER = 1_600_000;
    private static final Duration AGE_LIMIT = Duration.ofDays(720);
    private static final int CLOSED_PERCENT = 45;

    private final long seed;
    private final Instant epoch;
    private final LocalDate today;

    /** Rows as of an epoch: none is stamped later. */
    public Generator(long seed, Instant epoch) {
        this.seed = seed;
        this.epoch = epoch.truncatedTo(ChronoUnit.MILLIS);
        this.today = LocalDate.ofInstant(epoch, ZoneOffset.UTC);
    }

    /** The row at a position, counted from 0; a higher position has a higher id. */
    public Row row(long position) {
        Birth birth = birth(position);
        Dice dice = birth.dice;
        Instant created = epoch.minusMillis(birth.age);
        String createdText = Row.written(birth.wholeSeconds ? created.truncatedTo(ChronoUnit.SECONDS) : created);
        String updatedText = Row.written(Instant.ofEpochMilli(birth.stamp(epoch)));
        Row.Draft row = new Row.Draft(birth.id)
                .set(Attribute.OPTY_NUMBER, Long.toString(FIRST_NUMBER + position))
                .set(Attribute.NAME, name(dice))
                .set(Attribute.TARGET_PARTY_ID, 100_000_000_200_000L + dice.below(9_999))
                .set(Attribute.TARGET_PARTY_NAME, dice.orNull(2, dice.oneOf(Vocabulary.CUSTOMERS)))
                .set(Attribute.CREATION_DATE, createdText)
                .set(Attribute.OPTY_CREATION_DATE, createdText)
                .set(Attribute.CREATED_BY, "LOADER")
                .set(Attribute.LAST_UPDATED_BY, dice.oneOf("LOADER", "sales.user"))
                .set(
                        Attribute.EFFECTIVE_DATE,
                        today.plusDays(dice.below(540) - 180L).toString())
                .set(Attribute.LAST_UPDATE_DATE, updatedText)
                .set(Attribute.OPTY_LAST_UPDATE_DATE, updatedText);
        staged(dice, row);
        money(dice, row);
        located(dice, row);
        owned(dice, row);
        return row.row();
    }

    /** The id of the row at a position, without making it up. */
    long id(long position) {
        return birth(position).id;
    }

    /** When the row at a position was last changed, in milliseconds since 1970, without making it up. */
    long stamp(long position) {
        return birth(position).stamp(epoch);
    }

    /** What is decided of a row first. */
    private static final class Birth {
        private final Dice dice;
        private final long age;
        private final long sinceUpdate;
        private final boolean wholeSeconds;
        private final long id;

        private Birth(Dice dice, long position) {
            this.dice = dice;
            this.age = 1 + dice.below(AGE_LIMIT.toMillis());
            this.sinceUpdate = dice.below(age);
            this.wholeSeconds = dice.percent(50);
            this.id = FIRST_ID + position * ID_STEP + (position == 0 ? 0 : dice.below(ID_STEP - 1));
        }

        /** Some stamps have milliseconds, others none. */
        private long stamp(Instant epoch) {
            long millis = epoch.toEpochMilli() - sinceUpdate;
            return wholeSeconds ? Math.floorDiv(millis, 1_000L) * 1_000L : millis;
        }
    }

    private Birth birth(long position) {
        return new Birth(new Dice(seed, position), position);
    }

    private static void staged(Dice dice, Row.Draft row) {
        int stage = dice.below(Vocabulary.STAGES.length);
        boolean closed = dice.percent(CLOSED_PERCENT);
        String status = closed ? dice.oneOf(Vocabulary.CLOSED_STATUSES) : "OPEN";
        row.set(Attribute.SALES_STAGE, Vocabulary.STAGES[stage])
                .set(Attribute.SALES_STAGE_ID, Staging.FIRST_STAGE_ID + stage)
                .set(Attribute.STG_ORDER, stage + 1)
                .set(Attribute.PHASE_CD, "WORKING-DEAL")
                .set(Attribute.STATUS_CODE, status)
                .set(Attribute.STAGE_STATUS_CD, status)
                .set(Attribute.WIN_PROB, winProbability(dice, stage, status))
                .set(Attribute.REASON_WON_LOST_CODE, closed ? dice.oneOf(Vocabulary.REASONS) : null)
                .set(Attribute.SALES_METHOD, "Standard Sales Process")
                .set(Attribute.SALES_METHOD_ID, 300_000_000_118_800L);
    }

    private static @Nullable Integer winProbability(Dice dice, int stage, String status) {
        if (status.equals("WON")) {
            return 100;
        }
        return dice.orNull(6, status.equals("OPEN") ? Vocabulary.STAGE_WIN_PROBABILITIES[stage] : 0);
    }

    private static void money(Dice dice, Row.Draft row) {
        BigDecimal revenue = BigDecimal.valueOf(5_000 + dice.below(4_000_000L));
        if (dice.percent(15)) {
            revenue = revenue.add(new BigDecimal("0.75"));
        }
        @Nullable BigDecimal shown = dice.percent(5) ? BigDecimal.ZERO : dice.orNull(8, revenue);
        row.set(Attribute.REVENUE, shown)
                .set(Attribute.CURRENCY_CODE, dice.percent(1) ? null : dice.oneOf(Vocabulary.CURRENCIES))
                .set(Attribute.DOWNSIDE_AMOUNT, BigDecimal.ZERO)
                .set(Attribute.UPSIDE_AMOUNT, shown)
                .set(Attribute.EXPECT_AMOUNT, shown == null ? null : shown.multiply(new BigDecimal("0.6")))
                .set(
                        Attribute.WEIGHTED_REVENUE,
                        shown == null ? null : shown.divide(BigDecimal.TEN, 2, RoundingMode.HALF_UP))
                .set(Attribute.BUDGETED_FLAG, dice.percent(40));
    }

    private static void located(Dice dice, Row.Draft row) {
        int geo = dice.below(Vocabulary.GEOS.length);
        row.set(Attribute.PRACTICE, dice.orNull(7, dice.oneOf(Vocabulary.PRACTICES)))
                .set(Attribute.GEO, dice.orNull(4, Vocabulary.GEOS[geo]))
                .set(
                        Attribute.REGION,
                        dice.orNull(4, Vocabulary.GEOS[geo] + " - " + dice.oneOf(Vocabulary.SUBREGIONS[geo])))
                .set(Attribute.SECTOR, dice.orNull(10, dice.oneOf(Vocabulary.SECTORS)))
                .set(Attribute.PRIMARY_ORGANIZATION_ID, 300_000_000_001_000L + geo)
                .set(Attribute.SALES_CHANNEL_CD, dice.oneOf("DIRECT", "PARTNER"))
                .set(Attribute.RISK_LEVEL_CODE, dice.orNull(60, dice.oneOf("LOW", "MEDIUM", "HIGH")))
                .set(Attribute.DESCRIPTION, dice.orNull(50, dice.oneOf(Vocabulary.DESCRIPTIONS)))
                .set(Attribute.CUSTOMER_SPONSOR, dice.orNull(80, dice.oneOf("CIO", "CTO", "Head of Procurement")));
    }

    private static void owned(Dice dice, Row.Draft row) {
        int owner = dice.below(Vocabulary.OWNERS.length);
        row.set(Attribute.OWNER_RESOURCE_PARTY_ID, 300_000_010_397_600L + owner)
                .set(Attribute.PARTY_NAME_1, dice.orNull(1, Vocabulary.OWNERS[owner]))
                .set(Attribute.EMAIL_ADDRESS, "owner" + owner + "@example.test")
                .set(Attribute.UPDATE_FLAG, true)
                .set(Attribute.DELETE_FLAG, false);
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
}
