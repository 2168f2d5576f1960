package org.lectern.report.render;

import org.lectern.format.Labels;
import org.lectern.report.ReportSettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Renders the settings of a report in words and as the command that makes it again. */
final class ReportCommandLine {

    private ReportCommandLine() {}

    /** Returns such as {@code by hybrid means, at most 3 passages an answer, width first}. */
    static String settings(ReportSettings settings) {
        return "by "
                + optionValue(settings.mode())
                + " means, at most "
                + Labels.count(settings.passages(), "passage", "passages")
                + " an answer, width "
                + optionValue(settings.width());
    }

    /** Returns the command without its output option. */
    static String of(ReportSettings settings) {
        List<String> words = new ArrayList<>(List.of("lectern", "report"));
        settings.sessions().forEach(session -> words.addAll(List.of("--session", quote(session))));
        if (settings.questions() != null) {
            words.addAll(List.of("--questions", quote(settings.questions())));
        }
        if (settings.points()) {
            words.add("--points");
        }
        words.addAll(List.of("-n", String.valueOf(settings.passages())));
        words.addAll(List.of("--mode", optionValue(settings.mode())));
        words.addAll(List.of("--width", optionValue(settings.width())));
        words.addAll(List.of("--format", "html"));
        return String.join(" ", words);
    }

    private static String optionValue(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String quote(String word) {
        return word.matches("[\\w./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
