package org.lectern.notes.date;

import java.util.List;
import java.util.Locale;

/**
 * Month names in English, full and abbreviated, and in German, French, Spanish, Italian and
 * Portuguese.
 */
final class MonthNames {

    private static final List<List<String>> NAMES =
            List.of(
                    List.of("january", "jan", "januar", "janvier", "enero", "gennaio", "janeiro"),
                    List.of(
                            "february",
                            "feb",
                            "februar",
                            "février",
                            "fevrier",
                            "febrero",
                            "febbraio",
                            "fevereiro"),
                    List.of("march", "mar", "märz", "mars", "marzo", "março"),
                    List.of("april", "apr", "avril", "abril", "aprile"),
                    List.of("may", "mai", "mayo", "maggio", "maio"),
                    List.of("june", "jun", "juni", "juin", "junio", "giugno", "junho"),
                    List.of("july", "jul", "juli", "juillet", "julio", "luglio", "julho"),
                    List.of("august", "aug", "août", "aout", "agosto"),
                    List.of(
                            "september",
                            "sept",
                            "sep",
                            "septembre",
                            "septiembre",
                            "settembre",
                            "setembro"),
                    List.of(
                            "october", "oct", "oktober", "octobre", "octubre", "ottobre",
                            "outubro"),
                    List.of("november", "nov", "novembre", "noviembre", "novembro"),
                    List.of(
                            "december",
                            "dec",
                            "dezember",
                            "décembre",
                            "decembre",
                            "diciembre",
                            "dicembre",
                            "dezembro"));

    /** A regular expression for any of the names, in lower case. */
    static final String PATTERN =
            String.join(
                    "|",
                    NAMES.stream()
                            .flatMap(List::stream)
                            .distinct()
                            .sorted((a, b) -> b.length() - a.length())
                            .toList());

    private MonthNames() {}

    /** Returns the number of the month with this name, from 1; 0 where there is none. */
    static int monthOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < NAMES.size(); i++) {
            if (NAMES.get(i).contains(lower)) {
                return i + 1;
            }
        }
        return 0;
    }
}
