package org.lectern.search;

import org.lectern.analysis.SentenceSplitter;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells questions that ask a group for its opinion, experience or ideas from those that readings
 * can answer. It goes by phrases and rather misses one than takes a reading's question from it:
 * "you" and "we" alone tell nothing, since "do you need a quorum" asks about quorums.
 */
public final class GroupQuestionDetector {

    /** So many words after another question ask on: "Why or why not?" */
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
                    // To hold an opinion takes a person; but "how do we agree" wants a protocol.
                    containing(
                            "(?:do|did|would) "
                                    + ADDRESSEE
                                    + " (?:think|believe|feel|prefer|like|enjoy)"),
                    containing("(?<!how )do " + ADDRESSEE + " (?:dis)?agree"),
                    startingWith("do " + ADDRESSEE + " (?:trust|buy|care|want)"),
                    // What is past happened to someone: nobody asks "did you need a quorum".
                    containing("(?:did|were|have) you"),
                    containing("did we (?:like|learn|enjoy|miss|expect|find)"),
                    containing("have any of (?:us|you)"),
                    containing("you (?:(?:dis)?agreed|liked|enjoyed|learned|noticed|expected|saw)"),
                    // What those who are asked have felt.
                    containing(FEELING_VERB + " (?:you|us|me)"),
                    containing("(?:matters?|stands? out|stood out|appeals?|new) to (?:you|us|me)"),
                    containing("most (?:interest|surpris|confus|puzzl|excit|convinc)ing"),
                    // Choices of one's own. What one "would need" or "lose" is a fact, and "why
                    // would you" and "when would you" ask for what a design is good for.
                    containing("(?<!why |when )would you (?:\\w+ly )?" + CHOICE_VERB),
                    // What belongs to those who are asked.
                    containing("our own"),
                    containing("our (?:" + GROUP_NOUN + "|services|stack|codebase)(?! of)"),
                    containing(
                            "your (?:\\w+ )?(?:(?:"
                                    + GROUP_NOUN
                                    + ")(?! of)|"
                                    + OPINION_NOUN
                                    + ")"),
                    // Ideas that nobody has written down yet.
                    containing("(?:can|could) (?:you|we|anyone) (?:also )?(?:think of|imagine)"),
                    containing(
                            "(?:can|could) (?:you|we|anyone) (?:also )?(?:envision|come up with)"),
                    containing("should we (?:read|discuss|talk about|adopt)"),
                    startingWith("any (?:thoughts|ideas|opinions|suggestions|comments|reactions)"),
                    // No reading says how well it does.
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
     * Whether a question is for the group alone. Of several in one text all must be, but for short
     * ones that ask on.
     */
    public static boolean isForGroup(String question) {
        List<String> sentences =
                SentenceSplitter.split(question).stream()
                        .map(span -> question.substring(span.start(), span.end()))
                        .toList();
        List<String> asked = sentences.stream().filter(s -> s.endsWith("?")).toList();
        List<String> parts = asked.isEmpty() ? sentences : asked;
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
