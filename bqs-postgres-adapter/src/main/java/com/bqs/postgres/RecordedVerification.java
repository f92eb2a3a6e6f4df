package com.bqs.postgres;

import com.bqs.sync.model.Difference;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.VerifyDepth;
import com.bqs.sync.model.VerifyReport;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison of mirror and CRM found, as it is kept.
 *
 * @param at when it ended
 * @param repair the run that repaired before; null where none did
 * @param compared records that the CRM gave
 * @param differences how many, for every kind
 * @param pending as in {@link VerifyReport}
 * @param quarantined as in {@link VerifyReport}
 * @param examples some of the differences
 */
public record RecordedVerification(
        Instant at,
        VerifyDepth depth,
        @Nullable RunId repair,
        long compared,
        Map<Difference.Kind, Long> differences,
        long pending,
        long quarantined,
        List<Difference> examples) {

    private static final int EXAMPLES_OF_A_KIND = 10;

    public RecordedVerification {
        differences = Collections.unmodifiableMap(new EnumMap<>(differences));
        examples = List.copyOf(examples);
    }

    /** A report with few enough of its differences to keep. */
    public static RecordedVerification of(VerifyReport report, VerifyDepth depth, Instant at, @Nullable RunId repair) {
        List<Difference.Kind> kinds = Arrays.asList(Difference.Kind.values());
        return new RecordedVerification(
                at,
                depth,
                repair,
                report.compared(),
                kinds.stream().collect(Collectors.toMap(Function.identity(), report::count)),
                report.pending(),
                report.quarantined(),
                kinds.stream()
                        .flatMap(kind -> report.differences().stream()
                                .filter(difference -> difference.kind() == kind)
                                .limit(EXAMPLES_OF_A_KIND))
                        .toList());
    }

    /** How many differences of a kind there were. */
    public long count(Difference.Kind kind) {
        return differences.getOrDefault(kind, 0L);
    }

    public boolean isEqual() {
        return differences.values().stream().allMatch(count -> count == 0);
    }
}
