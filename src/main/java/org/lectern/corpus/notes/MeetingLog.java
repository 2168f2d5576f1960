package org.lectern.corpus.notes;

import java.util.ArrayList;
import java.util.List;

/**
 * Sections that are logs of what was said: searched, but full of question marks that ask nothing of
 * the readings.
 */
record MeetingLog(List<Block> taken, List<Block> rest) {

    MeetingLog {
        taken = List.copyOf(taken);
        rest = List.copyOf(rest);
    }

    /** Takes every such section off, up to the next heading of its level. */
    static MeetingLog take(List<Block> blocks) {
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
        return new MeetingLog(taken, rest);
    }

    private static boolean isLog(Block.Heading heading) {
        Section section = Section.of(heading.text().text().replaceFirst("[:：]$", ""));
        return section != null && section.is(Section.Kind.LOG);
    }
}
