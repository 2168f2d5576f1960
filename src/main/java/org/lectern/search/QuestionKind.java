package org.lectern.search;

import org.lectern.analysis.Sentences;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells questions that ask a group for its opinion, experience or ideas from those that readings
 * can answer. It goes by phrases and rather misses one than takes a reading's question from it:
 * "you" and "we" alone tell nothing, since "do you need a quorum" asks about quorums.
 */
public final class QuestionKind {

    /** So many words after another question ask on: "Why or why not?" */
    private static final int FOLLOW_UP_WORDS = 4;

    private static final String ASKED = "(?:you|we|you all|any of you)(?: \\w+ly| still| also)?";

    private static final String FELT =
            "(?:surpris|puzzl|convinc|confus|bother|struck|strik|impress|interest|annoy|inspir"
                    + "|intrigu|disappoint|excit|worr)\\w*";

    private static final String CHOOSE =
            "(?:do|use|change|choose|pick|keep|drop|add|remove|build|design|ship|adopt|apply|try"
                    + "|test|ask|answer|explain|describe|improve|extend|fix|solve|approach"
                    + "|recommend|suggest|want|rather|trust|rate|bet|teach|tackle|redo)";

    private static final String PLACES =
            "team|group|club|company|organi[sz]ation|lab|project|product|work|practice";

    private static final String MINE =
            "experience|opinion|view|favou?rite|impressions?|take ?aways?|thoughts?|guess"
                    + "|intuition|reaction|verdict";

    private static final List<Pattern> FOR_THE_GROUP =
            List.of(
                    // To hold an opinion takes a person; but "how do we agree" wants a protocol.
                    phrase(
                            "(?:do|did|would) "
                                    + ASKED
                                    + " (?:think|believe|feel|prefer|like|enjoy)"),
                    phrase("(?<!how )do " + ASKED + " (?:dis)?agree"),
                    start("do " + ASKED + " (?:trust|buy|care|want)"),
                    // What is past happened to someone: nobody asks "did you need a quorum".
                    phrase("(?:did|were|have) you"),
                    phrase("did we (?:like|learn|enjoy|miss|expect|find)"),
                    phrase("have any of (?:us|you)"),
                    phrase("you (?:(?:dis)?agreed|liked|enjoyed|learned|noticed|expected|saw)"),
                    // What those who are asked have felt.
                    phrase(FELT + " (?:you|us|me)"),
                    phrase("(?:matters?|stands? out|stood out|appeals?|new) to (?:you|us|me)"),
                    phrase("most (?:interest|surpris|confus|puzzl|excit|convinc)ing"),
                    // Choices of one's own. What one "would need" or "lose" is a fact, and "why
                    // would you" and "when would you" ask for what a design is good for.
                    phrase("(?<!why |when )would you (?:\\w+ly )?" + CHOOSE),
                    // What belongs to those who are asked.
                    phrase("our own"),
                    phrase("our (?:" + PLACES + "|services|stack|codebase)(?! of)"),
                    phrase("your (?:\\w+ )?(?:(?:" + PLACES + ")(?! of)|" + MINE + ")"),
                    // Ideas that nobody has written down yet.
                    phrase("(?:can|could) (?:you|we|anyone) (?:also )?(?:think of|imagine)"),
                    phrase("(?:can|could) (?:you|we|anyone) (?:also )?(?:envision|come up with)"),
                    phrase("should we (?:read|discuss|talk about|adopt)"),
                    start("any (?:thoughts|ideas|opinions|suggestions|comments|reactions)"),
                    // No reading says how well it does.
                    start("(?:is|are|was|were) .*\\b(?:convincing|persuasive|worth reading)\\W*$"),
                    phrase("how (?:convincing|persuasive|well[- ]written)"));

    private QuestionKind() {}

    private static Pattern phrase(String words) {
        return Pattern.compile("(?i)\\b(?:" + words + ")(?!\\w)");
    }

    private static Pattern start(String words) {
        return Pattern.compile("(?i)^(?:" + words + ")(?!\\w)");
    }

    /**
     * Whether a question is for the group alone. Of several in one text all must be, but for short
     * ones that ask on.
     */
    public static boolean isForTheGroup(String question) {
        List<String> sentences =
                Sentences.of(question).stream()
                        .map(span -> question.substring(span.start(), span.end()))
                        .toList();
        List<String> asked = sentences.stream().filter(s -> s.endsWith("?")).toList();
        List<String> parts = asked.isEmpty() ? sentences : asked;
        return parts.stream().anyMatch(QuestionKind::asksTheGroup)
                && parts.stream().allMatch(part -> asksTheGroup(part) || isFollowUp(part));
    }

    private static boolean asksTheGroup(String sentence) {
        return FOR_THE_GROUP.stream().anyMatch(phrase -> phrase.matcher(sentence).find());
    }

    private static boolean isFollowUp(String sentence) {
        return sentence.split("\\s+").length <= FOLLOW_UP_WORDS;
    }
}
