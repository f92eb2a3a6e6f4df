package com.bqs.simulator.rest;

import com.bqs.simulator.quirk.Quirk;
import com.bqs.simulator.quirk.Quirks;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in {@code q} that name no zone: nobody knows which one Oracle takes. */
final class ZonelessLiterals {

    private static final Pattern ZONELESS =
            Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?+(?![\\d:.Z+-])");

    private ZonelessLiterals() {}

    static String zoned(String query, Quirks quirks) {
        Matcher literals = ZONELESS.matcher(query);
        String zone = quirks.text(Quirk.ZONELESS_LITERALS);
        if (zone.equals("refuse") && literals.find()) {
            throw ApiException.badRequest("The value " + literals.group() + " has no time zone.");
        }
        return literals.replaceAll("$0" + Matcher.quoteReplacement(zone));
    }
}
