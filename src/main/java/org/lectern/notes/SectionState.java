package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.CitationRole;

/**
 * The state of reading a session: the current section, and the role of its readings. Not safe for
 * use by many threads.
 */
final class SectionState {

    private @Nullable SectionName section;
    private int level;
    private boolean questionsAnnounced;
    private @Nullable CitationRole sentenceRole;
    private @Nullable CitationRole divisionRole;
    private @Nullable String precedingLine;

    /**
     * Enters a section.
     *
     * @param headingLevel level of its heading; 0 for a label
     */
    void enter(SectionName entered, int headingLevel) {
        section = entered;
        level = headingLevel;
        questionsAnnounced = entered.prompt();
        sentenceRole = null;
        precedingLine = null;
    }

    void leave() {
        section = null;
        level = 0;
        questionsAnnounced = false;
        sentenceRole = null;
    }

    /** Leaves the section of a label, and returns to that of the heading above, if any. */
    void leaveLabel(SectionState before) {
        if (before.level > 0) {
            restore(before);
        } else {
            leave();
        }
    }

    /**
     * Updates the state at a heading that names no section: a topic within the section, or its end.
     */
    void passHeading(int passed, String words) {
        SectionName current = section;
        boolean deeper = level > 0 && passed > level;
        boolean labelled =
                level == 0 && current != null && current.isOneOf(SectionName.Kind.QUESTIONS);
        if (current != null && !deeper && !labelled) {
            leave();
        }
        CitationRole role = SectionName.roleOf(words);
        sentenceRole = role == null ? sentenceRole : role;
        precedingLine = words;
    }

    /** Returns whether a heading for questions is only a topic below another such heading. */
    boolean isTopicWithin(SectionName named, int passed) {
        SectionName current = section;
        boolean deeper = level > 0 && passed > level;
        return current != null
                && deeper
                && current.isOneOf(SectionName.Kind.QUESTIONS)
                && named.isOneOf(SectionName.Kind.QUESTIONS);
    }

    /** Returns whether a short line before a list ends a labelled reading list. */
    boolean isEndedBy(String words) {
        boolean brief = words.matches("(?:\\S+\\s+){0,3}\\S+[:：]");
        return brief && level == 0 && isInReadings() && SectionName.roleOf(words) == null;
    }

    /** Updates role and announced questions from the line before a list. */
    void readLeadIn(String words) {
        CitationRole role = SectionName.roleOf(words);
        sentenceRole = role == null ? sentenceRole : role;
        questionsAnnounced |= SectionName.announcesQuestions(words) && !isInReadings();
    }

    void readParentItem(String words) {
        CitationRole role = SectionName.roleOf(words);
        sentenceRole = role == null ? sentenceRole : role;
    }

    void divisionRole(@Nullable CitationRole role) {
        divisionRole = role;
    }

    void setPrecedingLine(@Nullable String words) {
        precedingLine = words;
    }

    /**
     * Returns the preceding line or bold words, the title of a bare URL; null where there is none.
     */
    @Nullable String precedingLine() {
        return precedingLine;
    }

    boolean isInSection(SectionName.Kind... kinds) {
        SectionName current = section;
        return current != null && current.isOneOf(kinds);
    }

    boolean isInReadings() {
        SectionName current = section;
        return current != null && current.hasReadings();
    }

    boolean isInQuestions() {
        return questionsAnnounced || isInSection(SectionName.Kind.QUESTIONS);
    }

    boolean hasAnnouncedQuestions() {
        return questionsAnnounced;
    }

    /** Returns whether no section has begun and no questions were announced. */
    boolean isUndetermined() {
        return isOutsideSections() && !questionsAnnounced;
    }

    boolean isOutsideSections() {
        return section == null;
    }

    boolean hasExplicitRole() {
        SectionName current = section;
        return sentenceRole != null
                || divisionRole != null
                || (current != null && current.role() != null);
    }

    CitationRole role() {
        if (sentenceRole != null) {
            return sentenceRole;
        }
        if (divisionRole != null) {
            return divisionRole;
        }
        SectionName current = section;
        return current != null && current.role() != null ? current.role() : CitationRole.REQUIRED;
    }

    SectionState copy() {
        SectionState copy = new SectionState();
        copy.restore(this);
        return copy;
    }

    void restore(SectionState before) {
        section = before.section;
        level = before.level;
        questionsAnnounced = before.questionsAnnounced;
        sentenceRole = before.sentenceRole;
        divisionRole = before.divisionRole;
        precedingLine = before.precedingLine;
    }
}
