package org.lectern.notes.markup;

import org.jspecify.annotations.Nullable;
import org.lectern.model.CitationRole;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a heading, a label or a column's head announces.
 *
 * @param role which its words give to readings; null where they give none
 * @param prompt whether it announces questions, so that what follows asks even without a mark
 */
public record SectionName(Kind kind, @Nullable CitationRole role, boolean prompt) {

    /** The kinds, the one that decides in mixed names first. */
    public enum Kind {
        LOG,
        PEOPLE,
        VENUE,
        DATE,
        ANSWERS,
        QUESTIONS,
        TITLE,
        NOTES,
        AUTHORS,
        YEAR,
        LINKS,
        MEDIA,
        READINGS,
        DISCUSSION
    }

    private static final Map<Kind, Set<String>> KIND_WORDS = kindWords();

    /** Words that add nothing: a name made of these and those above is a section's. */
    private static final Set<String> FILLERS =
            Set.of(
                    ("and or for of by the a an to in on with our your this these that next week"
                         + " weeks week's session session's sessions meeting meetings class today"
                         + " today's list points point topics topic ideas about open main primary"
                         + " core key required mandatory guiding group general additional optional"
                         + " supplementary supplemental related further recommended suggested bonus"
                         + " extra background secondary other more see also select choose pick one"
                         + " two either before after during assigned selected discussed covered"
                         + " full original some possible potential starter starters study info"
                         + " information details materials material & / + content items pre live"
                         + " first second third us we you i は の と について 今週 今回 関連 関連論文 追加")
                            .split(" ", -1));

    private static final Pattern RELATED =
            Pattern.compile(
                    "\\b(?:optional(?:ly)?|additional|supplement\\w*|related|further|recommended|bonus|extra|background|secondary|backup|alternate|see"
                        + " also|not (?:need|have|required) to read|(?:don['’]t|needn['’]t|no)"
                        + " (?:need|have) to|not required|if (?:you (?:want|have time|are"
                        + " interested|like)|interested)|for fun)\\b|関連|参考|補足|追加");
    private static final Pattern CHOICE =
            Pattern.compile("\\b(?:select|choose|pick|either|one of|any of)\\b|いずれか");
    private static final Pattern QUESTION_LEAD_IN =
            Pattern.compile(
                    "\\b(?:questions?|prompts?|discussion"
                            + " (?:points|topics|prompts))\\b|質問|疑問|論点|問い");
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[][^()\\[\\]（）]{0,200}[)）\\]]");
    private static final int MAX_LENGTH = 90;

    private static Map<Kind, Set<String>> kindWords() {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        words.put(Kind.LOG, set("log logs chat irc transcript チャット"));
        words.put(
                Kind.PEOPLE,
                set(
                        "presenter presenters presented presenting speaker speakers lead leads"
                            + " leader leaders led facilitator facilitators discussant discussants"
                            + " moderator moderators host hosts attendees attendance attending"
                            + " participants scribe organizer organizers organiser organisers"
                            + " volunteer contact contacts who 担当 担当者 発表者 参加者 紹介者 司会"));
        words.put(
                Kind.VENUE,
                set(
                        "where location venue place room zoom join rsvp registration register"
                            + " address meetup calendar food tag tags category categories status"
                            + " created edited priority keywords difficulty 場所 会場 ort lieu"));
        words.put(
                Kind.DATE,
                set(
                        "date dates when datetime day time times 日時 日付 日程 開催日 datum fecha quand 날짜"
                                + " 일시"));
        words.put(Kind.ANSWERS, set("answer answers 回答 答え"));
        words.put(
                Kind.QUESTIONS,
                set(
                        "question questions prompt prompts q&a qa faq 質問 疑問 疑問点 論点 問い fragen"
                                + " preguntas perguntas 질문"));
        words.put(Kind.TITLE, set("title theme subject タイトル 題名 テーマ titel titre título"));
        words.put(
                Kind.NOTES,
                set(
                        "notes note takeaway takeaways summary summaries abstract agenda minutes"
                            + " comments comment thoughts highlights conclusion conclusions"
                            + " overview introduction intro critique strengths weaknesses pros cons"
                            + " outcome outcomes action actions todo todos tasks homework tldr"
                            + " announcements schedule format description results methods まとめ メモ 概要"
                            + " 感想 要約 背景 アジェンダ 議事録 notizen résumé"));
        words.put(Kind.AUTHORS, set("author authors 著者 autoren auteurs"));
        words.put(Kind.YEAR, set("year published venue conference journal 年"));
        words.put(
                Kind.LINKS,
                set(
                        "link links hyperlink url urls doi pdf arxiv resource resources source"
                                + " sources href pr リンク"));
        words.put(
                Kind.MEDIA,
                set(
                        "slides slide video videos recording recordings code demo podcast"
                            + " presentation presentations deck repository repo talk youtube スライド"
                            + " 動画 発表資料"));
        words.put(
                Kind.READINGS,
                set(
                        "reading readings read work paper papers article articles literature"
                            + " reference references bibliography book books chapter chapters text"
                            + " texts publication publications preprint manuscript prereading"
                            + " papers' works cited 論文 文献 参考文献 参考資料 輪読 参考 literatur lektüre"
                            + " lecturas artículos artikel articles 논문"));
        words.put(
                Kind.DISCUSSION,
                set(
                        "discussion discussions discuss debate 議論 討論 ディスカッション diskussion discusión"
                                + " 토론"));
        return words;
    }

    private static Set<String> set(String words) {
        return Set.of(List.of(words.split("\\s+")).stream().distinct().toArray(String[]::new));
    }

    /** Names that say how something is read and leave out what. */
    private static final Pattern ROLE_ONLY =
            Pattern.compile(
                    "(?:required|optional|mandatory|additional|supplementary|supplemental|further|recommended|suggested|bonus)(?:"
                        + " (?:material|materials|items|list))?");

    /** A heading over readings as well as questions is neither's. */
    private static final Pattern MIXED =
            Pattern.compile(
                    "(?:readings?|papers?)\\s*(?:and|&|\\+|/)|(?:and|&|\\+|/)\\s*(?:the"
                            + " )?(?:readings?|papers?)");

    /** "Week 4: Logs" is about logs: behind a number and a colon only some names are sections'. */
    private static final Pattern NUMBERED = Pattern.compile("\\d\\s{0,2}[:：–—]\\s{0,3}\\p{L}");

    private static final Set<Kind> KINDS_AFTER_NUMBER =
            Set.of(Kind.READINGS, Kind.QUESTIONS, Kind.DISCUSSION, Kind.NOTES);

    private static final Pattern NEXT_MEETING =
            Pattern.compile("next (?:meeting|session|week|time|class|up|steps?)");

    /** Parts of words in languages that set no blanks, with the kind that they make. */
    private static final Map<Kind, Pattern> CJK_WORD_PARTS =
            new EnumMap<>(
                    Map.of(
                            Kind.QUESTIONS, Pattern.compile("質問|疑問|論点|問い|議論|討論"),
                            Kind.READINGS, Pattern.compile("論文|文献|読む|読み物"),
                            Kind.NOTES, Pattern.compile("感想|まとめ|メモ|概要|要約"),
                            Kind.DATE, Pattern.compile("日時|日付|日程|開催日")));

    /** The section that a name announces; null where it is no section's name. */
    static @Nullable public SectionName parse(String name) {
        if (name.isBlank() || name.length() > MAX_LENGTH) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (ROLE_ONLY.matcher(lower.strip()).matches()) {
            return new SectionName(Kind.READINGS, roleOf(lower), false);
        }
        if (NEXT_MEETING.matcher(lower.strip()).matches()) {
            return new SectionName(Kind.NOTES, null, false);
        }
        List<Kind> kinds = kinds(BRACKETS.matcher(lower).replaceAll(" "));
        if (kinds.isEmpty()) {
            return THINGS_TO_DISCUSS.matcher(lower).find()
                    ? new SectionName(Kind.QUESTIONS, null, true)
                    : null;
        }
        boolean mixed = kinds.contains(Kind.READINGS) && MIXED.matcher(lower).find();
        if (mixed && (kinds.contains(Kind.QUESTIONS) || kinds.contains(Kind.DISCUSSION))) {
            return null;
        }
        Kind kind = kinds.stream().sorted().toList().getFirst();
        if (NUMBERED.matcher(lower).find() && !KINDS_AFTER_NUMBER.contains(kind)) {
            return null;
        }
        boolean prompt = kind == Kind.QUESTIONS || QUESTION_LEAD_IN.matcher(lower).find();
        return new SectionName(
                kind == Kind.DISCUSSION ? Kind.QUESTIONS : kind, roleOf(lower), prompt);
    }

    private static final Pattern THINGS_TO_DISCUSS =
            Pattern.compile(
                    "^(?:things|points|topics|issues|food) (?:to|for)"
                            + " (?:think|thought|discuss|consider|ponder)(?: about)?:?$");

    /** The kinds of a name's words; empty where one of the words is foreign. */
    private static List<Kind> kinds(String name) {
        List<Kind> kinds = new ArrayList<>();
        for (String word : name.replace("q & a", "q&a").split("[^\\p{L}\\p{N}&'’+-]+", -1)) {
            String bare = word.replaceAll("^[-'’+]+|[-'’+]+$", "").replace("-", "");
            Kind kind = kind(bare);
            if (kind != null) {
                kinds.add(kind);
            } else if (!bare.isEmpty() && !FILLERS.contains(bare) && !bare.matches("\\d{1,2}")) {
                return List.of();
            }
        }
        return kinds;
    }

    private static @Nullable Kind kind(String word) {
        return KIND_WORDS.entrySet().stream()
                .filter(e -> e.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> kindOfPart(word));
    }

    private static @Nullable Kind kindOfPart(String word) {
        return CJK_WORD_PARTS.entrySet().stream()
                .filter(e -> word.length() < 13 && e.getValue().matcher(word).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The role that words give to the readings beside them; null where they give none. */
    static @Nullable public CitationRole roleOf(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (CHOICE.matcher(lower).find()) {
            return CitationRole.CHOICE;
        }
        return RELATED.matcher(lower).find() ? CitationRole.RELATED : null;
    }

    /** Whether a sentence says that questions follow. */
    public static boolean announcesQuestions(String sentence) {
        return QUESTION_LEAD_IN.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }

    public boolean isOneOf(Kind... kinds) {
        return List.of(kinds).contains(kind);
    }

    /** Whether it holds readings, or links that may be some. */
    public boolean hasReadings() {
        return kind == Kind.READINGS || kind == Kind.LINKS;
    }
}
