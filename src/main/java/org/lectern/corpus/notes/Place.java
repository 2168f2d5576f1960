package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Role;

/**
 * Where in a session the reader stands: in which section, with which role. Not safe for threads.
 */
final class Place {

    private @Nullable Section section;
    private int level;
    private boolean prompted;
    private @Nullable Role sentence;
    private @Nullable Role division;
    private @Nullable String above;

    /**
     * Enters a section.
     *
     * @param headingLevel of its heading; 0 for a label
     */
    void enter(Section entered, int headingLevel) {
        section = entered;
        level = headingLevel;
        prompted = entered.prompt();
        sentence = null;
        above = null;
    }

    void leave() {
        section = null;
        level = 0;
        prompted = false;
        sentence = null;
    }

    /** Ends what a label told on its own line: back to the heading's section, if it was in one. */
    void back(Place before) {
        if (before.level > 0) {
            restore(before);
        } else {
            leave();
        }
    }

    /** Passes a heading that is no section's: a topic within the section, or its end. */
    void heading(int passed, String words) {
        Section now = section;
        boolean deeper = level > 0 && passed > level;
        boolean labelled = level == 0 && now != null && now.is(Section.Kind.QUESTIONS);
        if (now != null && !deeper && !labelled) {
            leave();
        }
        Role role = Section.roleOf(words);
        sentence = role == null ? sentence : role;
        above = words;
    }

    /** A heading about questions below another such heading is only a topic. */
    boolean isTopicWithin(Section named, int passed) {
        Section now = section;
        boolean deeper = level > 0 && passed > level;
        return now != null
                && deeper
                && now.is(Section.Kind.QUESTIONS)
                && named.is(Section.Kind.QUESTIONS);
    }

    /** Whether a short name before a list, which is no section's, ends a labelled reading list. */
    boolean endsAt(String words) {
        boolean brief = words.matches("(?:\\S+\\s+){0,3}\\S+[:：]");
        return brief && level == 0 && cites() && Section.roleOf(words) == null;
    }

    /** A sentence before a list may say how its readings are read, or that it asks. */
    void leadSentence(String words) {
        Role role = Section.roleOf(words);
        sentence = role == null ? sentence : role;
        prompted |= Section.announcesQuestions(words) && !cites();
    }

    void nestedIn(String words) {
        Role role = Section.roleOf(words);
        sentence = role == null ? sentence : role;
    }

    void division(@Nullable Role role) {
        division = role;
    }

    void setAbove(@Nullable String words) {
        above = words;
    }

    /** The line or bold words before, which title a bare address. */
    @Nullable String above() {
        return above;
    }

    boolean is(Section.Kind... kinds) {
        Section now = section;
        return now != null && now.is(kinds);
    }

    boolean cites() {
        Section now = section;
        return now != null && now.cites();
    }

    boolean asks() {
        return prompted || is(Section.Kind.QUESTIONS);
    }

    boolean prompts() {
        return prompted;
    }

    /** Whether no section has begun, and no questions were announced. */
    boolean isOpen() {
        return isUnnamed() && !prompted;
    }

    boolean isUnnamed() {
        return section == null;
    }

    boolean isRoleGiven() {
        Section now = section;
        return sentence != null || division != null || (now != null && now.role() != null);
    }

    Role role() {
        if (sentence != null) {
            return sentence;
        }
        if (division != null) {
            return division;
        }
        Section now = section;
        return now != null && now.role() != null ? now.role() : Role.REQUIRED;
    }

    Place copy() {
        Place copy = new Place();
        copy.restore(this);
        return copy;
    }

    void restore(Place before) {
        section = before.section;
        level = before.level;
        prompted = before.prompted;
        sentence = before.sentence;
        division = before.division;
        above = before.above;
    }
}
