package org.lectern.notes.date;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as written after a time. An ambiguous abbreviation has its most common meaning. */
final class TimeZones {

    private static final Map<String, String> OFFSETS =
            Map.ofEntries(
                    Map.entry("z", "Z"),
                    Map.entry("utc", "Z"),
                    Map.entry("gmt", "Z"),
                    Map.entry("edt", "-04:00"),
                    Map.entry("est", "-05:00"),
                    Map.entry("cdt", "-05:00"),
                    Map.entry("cst", "-06:00"),
                    Map.entry("mdt", "-06:00"),
                    Map.entry("mst", "-07:00"),
                    Map.entry("pdt", "-07:00"),
                    Map.entry("pst", "-08:00"),
                    Map.entry("akdt", "-08:00"),
                    Map.entry("akst", "-09:00"),
                    Map.entry("hst", "-10:00"),
                    Map.entry("brt", "-03:00"),
                    Map.entry("wet", "+00:00"),
                    Map.entry("west", "+01:00"),
                    Map.entry("bst", "+01:00"),
                    Map.entry("cet", "+01:00"),
                    Map.entry("cest", "+02:00"),
                    Map.entry("eet", "+02:00"),
                    Map.entry("eest", "+03:00"),
                    Map.entry("msk", "+03:00"),
                    Map.entry("ist", "+05:30"),
                    Map.entry("sgt", "+08:00"),
                    Map.entry("hkt", "+08:00"),
                    Map.entry("awst", "+08:00"),
                    Map.entry("jst", "+09:00"),
                    Map.entry("kst", "+09:00"),
                    Map.entry("acst", "+09:30"),
                    Map.entry("aest", "+10:00"),
                    Map.entry("aedt", "+11:00"),
                    Map.entry("nzst", "+12:00"),
                    Map.entry("nzdt", "+13:00"));

    /** Names whose offset depends on the date. */
    private static final Map<String, String> REGIONS =
            Map.of(
                    "et",
                    "America/New_York",
                    "ct",
                    "America/Chicago",
                    "mt",
                    "America/Denver",
                    "pt",
                    "America/Los_Angeles");

    private static final Pattern OFFSET =
            Pattern.compile("(?:utc|gmt)?\\s?([+-])(\\d{1,2})(?::?(\\d{2}))?");

    /** A regular expression for any time zone, in lower case. */
    static final String PATTERN =
            "(?:utc|gmt)\\s?[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}|"
                    + String.join(
                            "|",
                            OFFSETS.keySet().stream()
                                    .sorted((a, b) -> b.length() - a.length())
                                    .toList())
                    + "|et|ct|mt|pt";

    private TimeZones() {}

    /** Returns the offset of a zone at a time; null for an unknown zone. */
    static @Nullable ZoneOffset offsetAt(String zone, LocalDateTime at) {
        String name = zone.toLowerCase(Locale.ROOT).strip();
        String fixed = OFFSETS.get(name);
        if (fixed != null) {
            return ZoneOffset.of(fixed);
        }
        String region = REGIONS.get(name);
        return region != null ? ZoneId.of(region).getRules().getOffset(at) : numericOffset(name);
    }

    private static @Nullable ZoneOffset numericOffset(String name) {
        Matcher offset = OFFSET.matcher(name);
        if (!offset.matches()) {
            return null;
        }
        int hours = Integer.parseInt(offset.group(2));
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        int total = (hours * 60 + minutes) * 60;
        if (hours > 17 || minutes > 59) {
            return null;
        }
        return ZoneOffset.ofTotalSeconds(offset.group(1).equals("-") ? -total : total);
    }
}
