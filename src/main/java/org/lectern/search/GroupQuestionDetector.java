package org.lectern.search;

import org.lectern.analysis.SentenceSplitter;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Detects questions that ask the group for its opinion, experience or ideas, which no reading can
 * answer. Detection is by phrases, and errs towards missing such questions: "you" and "we" alone
 * are no sign, since "do you need a quorum" asks about quorums.
 */
public final class GroupQuestionDetector {

    /** Length of a follow-up question, such as "Why or why not?", in words. */
    private static final int MAX_FOLLOW_UP_WORDS = 4;

    private static final String ADDRESSEE =
            "(?:you|we|you all|any of you)(?: \\w+ly| still| also)?";

    private static final String FEELING_VERB =
            "(?:surpris|puzzl|convinc|confus|bother|struck|strik|impress|interest|annoy|inspir"
                    + "|intrigu|disappoint|excit|worr)\\w*";

    private static final String CHOICE_VERB =
            "(?:do|use|change|choose|pick|keep|drop|add|remove|build|design|ship|adopt|apply|try"
                    + "|test|ask|answer|explain|describe|improve|extend|fix|solve|approach"
                    + "|recommend|suggest|want|rather|trust|rate|bet|teach|tackle|redo)";

    private static final String GROUP_NOUN =
            "team|group|club|company|organi[sz]ation|lab|project|product|work|practice";

    private static final String OPINION_NOUN =
            "experience|opinion|view|favou?rite|impressions?|take ?aways?|thoughts?|guess"
                    + "|intuition|reaction|verdict";

    private static final List<Pattern> GROUP_PHRASES =
            List.of(
                    // Only a person has an opinion; but "how do we agree" asks for a protocol.
                    containing(
                            "(?:do|did|would) "
                                    + ADDRESSEE
                                    + " (?:think|believe|feel|prefer|like|enjoy)"),
                    containing("(?<!how )do " + ADDRESSEE + " (?:dis)?agree"),
                    startingWith("do " + ADDRESSEE + " (?:trust|buy|care|want)"),
                    // The past tense asks for experience: nobody asks "did you need a quorum".
                    containing("(?:did|were|have) you"),
                    containing("did we (?:like|learn|enjoy|miss|expect|find)"),
                    containing("have any of (?:us|you)"),
                    containing("you (?:(?:dis)?agreed|liked|enjoyed|learned|noticed|expected|saw)"),
                    // Feelings.
                    containing(FEELING_VERB + " (?:you|us|me)"),
                    containing("(?:matters?|stands? out|stood out|appeals?|new) to (?:you|us|me)"),
                    containing("most (?:interest|surpris|confus|puzzl|excit|convinc)ing"),
                    // Choices. What one "would need" or "lose" is a fact, and "why would you" and
                    // "when would you" ask for the purpose of a design.
                    containing("(?<!why |when )would you (?:\\w+ly )?" + CHOICE_VERB),
                    // Things that belong to the group.
                    containing("our own"),
                    containing("our (?:" + GROUP_NOUN + "|services|stack|codebase)(?! of)"),
                    containing(
                            "your (?:\\w+ )?(?:(?:"
                                    + GROUP_NOUN
                                    + ")(?! of)|"
                                    + OPINION_NOUN
                                    + ")"),
                    // Ideas.
                    containing("(?:can|could) (?:you|we|anyone) (?:also )?(?:think of|imagine)"),
                    containing(
                            "(?:can|could) (?:you|we|anyone) (?:also )?(?:envision|come up with)"),
                    containing("should we (?:read|discuss|talk about|adopt)"),
                    startingWith("any (?:thoughts|ideas|opinions|suggestions|comments|reactions)"),
                    // Quality of a reading, on which it does not comment itself.
                    startingWith(
                            "(?:is|are|was|were) .*\\b(?:convincing|persuasive|worth"
                                    + " reading)\\W*$"),
                    containing("how (?:convincing|persuasive|well[- ]written)"));

    private GroupQuestionDetector() {}

    private static Pattern containing(String words) {
        return Pattern.compile("(?i)\\b(?:" + words + ")(?!\\w)");
    }

    private static Pattern startingWith(String words) {
        return Pattern.compile("(?i)^(?:" + words + ")(?!\\w)");
    }

    /**
     * Returns whether a question can only be answered by the group. A text with several questions
     * is for the group if all of them are, apart from short follow-ups.
     */
    public static boolean isForGroup(String question) {
        List<String> sentences =
                SentenceSplitter.split(question).stream()
                        .map(span -> question.substring(span.start(), span.end()))
                        .toList();
        List<String> questions = sentences.stream().filter(s -> s.endsWith("?")).toList();
        List<String> parts = questions.isEmpty() ? sentences : questions;
        return parts.stream().anyMatch(GroupQuestionDetector::asksGroup)
                && parts.stream().allMatch(part -> asksGroup(part) || isFollowUp(part));
    }

    private static boolean asksGroup(String sentence) {
        return GROUP_PHRASES.stream().anyMatch(phrase -> phrase.matcher(sentence).find());
    }

    private static boolean isFollowUp(String sentence) {
        return sentence.split("\\s+").length <= MAX_FOLLOW_UP_WORDS;
    }
}
