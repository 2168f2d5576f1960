package org.lectern.notes;

import org.lectern.notes.markup.Block;

import java.util.ArrayList;
import java.util.List;

/**
 * A page split into meeting logs and the rest. Logs are indexed as text, since their questions are
 * not about the readings.
 */
record MeetingLogSplit(List<Block> logs, List<Block> rest) {

    MeetingLogSplit {
        logs = List.copyOf(logs);
        rest = List.copyOf(rest);
    }

    /** Splits off each log, up to the next heading of its level. */
    static MeetingLogSplit split(List<Block> blocks) {
        List<Block> taken = new ArrayList<>();
        List<Block> rest = new ArrayList<>();
        int level = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading
                    && (level == 0 || heading.level() <= level)) {
                level = isLog(heading) ? heading.level() : 0;
            }
            (level > 0 ? taken : rest).add(block);
        }
        return new MeetingLogSplit(taken, rest);
    }

    private static boolean isLog(Block.Heading heading) {
        SectionName section = SectionName.parse(heading.text().text().replaceFirst("[:：]$", ""));
        return section != null && section.isOneOf(SectionName.Kind.LOG);
    }
}
