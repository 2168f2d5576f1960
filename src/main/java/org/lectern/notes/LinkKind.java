package org.lectern.notes;

import org.lectern.notes.markup.Inline;

import java.util.Locale;
import java.util.regex.Pattern;

/** The kind of document that a link leads to, judged by its text and then its host. */
enum LinkKind {
    READING,
    MEDIA,
    /** A person, image or anchor on the page. */
    OTHER;

    private static final Pattern MEDIA_WORDS =
            Pattern.compile(
                    "\\b(?:slides?|videos?|recordings?|recorded|talk|youtube|code|repo(?:sitory)?|github|implementation|summary|notes?|meetup|zoom|rsvp|form|sign"
                        + " ?up|calendar|poster|demo|podcast|presentation"
                        + "|deck|event|stream|review)\\b|スライド|動画|発表資料");
    private static final Pattern MEDIA_LABEL_BEFORE =
            Pattern.compile(
                    "(?:slides?|videos?|recordings?|code|repo|zoom|demo|スライド|動画)[\\s:：(\\[,|–-]{0,4}$");
    private static final Pattern MEDIA_HOST =
            Pattern.compile(
                    "(?:youtube\\.com|youtu\\.be|vimeo\\.com|meetup\\.com|zoom\\.us|forms\\.gle|forms\\.office|eventbrite"
                        + "|docs\\.google\\.com/(?:presentation|forms)|calendar\\.google|slideshare\\.net"
                        + "|speakerdeck\\.com|github\\.com|gitlab\\.com|twitch\\.tv|discord\\.|slack\\.com|meet\\.google"
                        + "|teams\\.microsoft|lu\\.ma|connpass\\.com|google\\.com/maps"
                        + "|goo\\.gl/maps|doodle\\.com|bilibili\\.com|nicovideo)");
    private static final Pattern OTHER_URL =
            Pattern.compile(
                    "^(?:#|mailto:|tel:|javascript:)|\\.(?:png|jpe?g|gif|svg|webp)$|^$"
                        + "|scholar\\.google\\.[a-z.]+/citations|orcid\\.org|twitter\\.com|//x\\.com/|linkedin\\.com|//github\\.com/[^/]{1,40}/?$");
    private static final Pattern PAPER =
            Pattern.compile(
                    "arxiv\\.org|doi\\.org|acm\\.org|usenix\\.org|openreview\\.net|aclanthology|aclweb|nature\\.com"
                        + "|springer|ieee|sciencedirect|semanticscholar|jstor|biorxiv|medrxiv|ncbi\\.nlm|pubmed|pnas\\.org"
                        + "|science\\.org|sciencemag|wiley|tandfonline|sagepub|neurips|nips\\.cc|mlr\\.press|thecvf|jmlr\\.org"
                        + "|ssrn|eprint\\.iacr|vldb\\.org|cidrdb|citeseer|researchgate|hal\\.|osf\\.io|plos|cell\\.com|oup\\.com"
                        + "|cambridge\\.org|frontiersin|mdpi\\.com|aaai\\.org|ijcai|papers\\.|/papers?/|/pubs?/|/publications?/"
                        + "|\\.pdf(?:$|[?#])|\\.ps(?:\\.gz)?$|/pdf/|rfc-editor|ietf\\.org");
    private static final Pattern GENERIC =
            Pattern.compile(
                    "^(?:[\\[(]?(?:the |this |its |full |original |main"
                        + " )?(?:paper|pdf|link|here|doi|url|arxiv|html|web"
                        + " ?page|website|preprint|article|text|source|read|reading|full[-"
                        + " ]?text|download|acm|ieee|abs|abstract|open"
                        + " ?access|view|ps|version|論文|リンク|こちら|原文)(?:"
                        + " (?:link|pdf|here|version|paper|url|page))?(?: \\(pdf\\))?[\\])]?|link"
                        + " to (?:the )?(?:paper|pdf|article)|→|🔗|📄)\\.?$");

    /** A link text with more words is a title and not the label of a medium. */
    private static final int MAX_LABEL_WORDS = 4;

    /**
     * Returns the kind of a link in a reading list.
     *
     * @param before the text before it on its line
     */
    static LinkKind of(Inline link, String before) {
        String url = String.valueOf(link.url()).toLowerCase(Locale.ROOT);
        String words = link.text().toLowerCase(Locale.ROOT).strip();
        if (OTHER_URL.matcher(url).find()) {
            return OTHER;
        }
        boolean few = !link.isBareUrl() && words.split("\\s+").length <= MAX_LABEL_WORDS;
        boolean paper = url.matches(".*\\.pdf(?:[?#].*)?") || PAPER.matcher(url).find();
        if (few && MEDIA_WORDS.matcher(words).find() && !(paper && words.length() > 20)) {
            return MEDIA;
        }
        if (isGeneric(link) && MEDIA_LABEL_BEFORE.matcher(before.toLowerCase(Locale.ROOT)).find()) {
            return MEDIA;
        }
        return MEDIA_HOST.matcher(url).find() && !url.contains(".pdf") ? MEDIA : READING;
    }

    /**
     * Returns whether the link text says nothing but "paper", "PDF", "link" or the like, or is a
     * URL.
     */
    static boolean isGeneric(Inline link) {
        return link.isBareUrl()
                || GENERIC.matcher(link.text().toLowerCase(Locale.ROOT).strip()).matches();
    }

    /** Returns whether the URL is that of a paper, wherever the link is. */
    static boolean isPaper(Inline link) {
        String url = String.valueOf(link.url()).toLowerCase(Locale.ROOT);
        return of(link, "") == READING && PAPER.matcher(url).find();
    }
}
