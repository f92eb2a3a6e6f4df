package com.bqs.simulator.quirk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A way in which pods differ, or go wrong. Its name is the constant's, in lower case with dashes. */
public enum Quirk {
    PLAIN_SCOPE("all", "all|mine|open|mine-open|none", "rows that are seen without a finder"),
    ALL_SCOPE("all", "all|mine|open|mine-open|none", "rows that `MyOpportunitiesFinder;RecordSet=ALLOPTIES` shows"),
    MAX_LIMIT("500", Kinds.COUNT, "the greatest page; some pods give 499"),
    EMPTY_WITHOUT_ITEMS("off", Kinds.SWITCH, "an empty page has no `items`"),
    NO_HAS_MORE("off", Kinds.SWITCH, "`hasMore` is left out"),
    NO_COUNT("off", Kinds.SWITCH, "`count` is left out"),
    NO_TOTAL("off", Kinds.SWITCH, "`totalResults` is left out, asked for or not"),
    TOTAL_REFUSED("off", Kinds.SWITCH, "`totalResults` together with `q` or a finder is 400"),
    TOTAL_FACTOR("1", "-?\\d{1,9}(\\.\\d{1,9})?", "`totalResults` times this, rounded"),
    TOTAL_OFFSET("0", Kinds.NUMBER, "`totalResults` plus this"),
    HAS_MORE("truth", "truth|true|false", "what `hasMore` says"),
    COUNT_OFFSET("0", Kinds.NUMBER, "`count` plus this"),
    EMPTY_PAGE_EVERY("0", Kinds.NUMBER, "each so-manieth page is empty though it should not be"),
    EMPTY_PAGE_HAS_MORE("true", "true|false", "what `hasMore` says on such a page"),
    DUPLICATE_ROWS("0", Kinds.NUMBER, "so many of a page's first rows come again at its end"),
    UNORDERED("off", Kinds.SWITCH, "a page's rows come backwards"),
    DRIFT_EVERY("0", Kinds.NUMBER, "after each so-manieth page its first row is changed and one is created"),
    LATE_COMMIT_SECONDS("0", Kinds.NUMBER, "what the CRM changes by itself is stamped so much before it shows"),
    FORMULA_DRIFT("off", Kinds.SWITCH, "`WeightedRevenueCalcF_c` differs in each answer, and no stamp moves"),
    CLOCK_OFFSET_SECONDS("0", "-?\\d{1,10}", "the `Date` header's distance from the true time"),
    NUMBERS_AS_STRINGS("off", "off|rfw9|always", "numbers are JSON strings: never, under framework 9, or always"),
    NULLS_FIRST_DESCENDING("on", Kinds.SWITCH, "a descending order begins with nulls, as in Oracle's database"),
    ZONELESS_LITERALS("Z", "refuse|Z|[+-]\\d\\d:\\d\\d", "a time without zone in `q`: refused, or in this zone"),
    NOT_QUERYABLE("", Kinds.NAMES, "attributes that neither `q` nor `orderBy` may name; describe says so"),
    NOT_DESCRIBED("", Kinds.NAMES, "attributes that the user does not see: not in describe, and unknown in requests"),
    NOT_IN_ITEMS("", Kinds.NAMES, "attributes that are described and may be asked for, but not in items"),
    IGNORED("", Kinds.NAMES, "parameters that are taken and then ignored, as `orderBy` or `onlyData`"),
    UNKNOWN_FIELDS("refuse", "refuse|ignore", "what becomes of an unknown attribute in `fields`: 400, or silence"),
    FRAMEWORKS("1,2,3,4,5,6,7,8,9", "[1-9](,[1-9])*", "framework versions that are not refused"),
    VERSIONS("11.13.18.05,11.13.17.11", "[A-Za-z0-9._-]+(,[A-Za-z0-9._-]+)*", "resource versions, the latest first"),
    LATENCY_MS("0", Kinds.NUMBER, "before an answer begins"),
    LATENCY_US_PER_KB("0", Kinds.NUMBER, "besides, for each 1,024 bytes before compression, in microseconds"),
    GZIP("on", Kinds.SWITCH, "whether answers are compressed for who accepts it");

    private final String byDefault;
    private final String form;
    private final String meaning;

    Quirk(String byDefault, String form, String meaning) {
        this.byDefault = byDefault;
        this.form = form;
        this.meaning = meaning;
    }

    /** The quirk of this name. */
    public static Optional<Quirk> find(String name) {
        return Stream.of(values()).filter(quirk -> quirk.label().equals(name)).findFirst();
    }

    /** {@link #find} of one that must be there; else an {@link IllegalArgumentException}. */
    public static Quirk named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no quirk '" + name + "'"));
    }

    /** Its name, as {@code max-limit}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value at the beginning. */
    public String byDefault() {
        return byDefault;
    }

    /** What it does, in half a sentence. */
    public String meaning() {
        return meaning;
    }

    String require(String value) {
        if (!value.matches(form)) {
            throw new IllegalArgumentException(label() + " is '" + value + "': expected " + form);
        }
        return value;
    }

    /** Forms that several have; apart, since an enum's constants come before its own fields. */
    private static final class Kinds {
        static final String SWITCH = "on|off";
        static final String NUMBER = "-?\\d{1,9}";
        static final String COUNT = "[1-9]\\d{0,8}";
        static final String NAMES = "(\\w+(,\\w+)*)?";
    }
}
