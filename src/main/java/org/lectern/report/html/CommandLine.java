package org.lectern.report.html;

import org.lectern.quoting.InWords;
import org.lectern.report.ReportSettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a report was asked for, in words and as the command that asks for it again. */
final class CommandLine {

    private CommandLine() {}

    /** As in {@code by hybrid means, 3 passages an answer, the session's own readings first}. */
    static String settings(ReportSettings settings) {
        return "by "
                + lower(settings.mode())
                + " means, at most "
                + InWords.count(settings.passages(), "passage", "passages")
                + " an answer, width "
                + lower(settings.width());
    }

    /** The command without where its result went. */
    static String of(ReportSettings settings) {
        List<String> words = new ArrayList<>(List.of("lectern", "report"));
        settings.sessions().forEach(session -> words.addAll(List.of("--session", quoted(session))));
        if (settings.questions() != null) {
            words.addAll(List.of("--questions", quoted(settings.questions())));
        }
        if (settings.points()) {
            words.add("--points");
        }
        words.addAll(List.of("-n", String.valueOf(settings.passages())));
        words.addAll(List.of("--mode", lower(settings.mode())));
        words.addAll(List.of("--width", lower(settings.width())));
        words.addAll(List.of("--format", "html"));
        return String.join(" ", words);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String quoted(String word) {
        return word.matches("[\\w./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
