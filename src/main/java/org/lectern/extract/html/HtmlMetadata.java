package org.lectern.extract.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The metadata of a web page, from its head where possible.
 *
 * @param title null if it has none
 */
record HtmlMetadata(@Nullable String title, List<String> authors, @Nullable Integer year) {

    private static final int MAX_TITLE_LENGTH = 300;
    private static final int MAX_NAME_LENGTH = 80;
    private static final int MAX_AUTHORS = 50;
    private static final Pattern SITE_SUFFIX =
            Pattern.compile("\\s+[|·»]\\s+[^|·»]{1,60}$|\\s+[-–—]\\s+Wikipedia\\b.*$");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern NAME_SEPARATOR =
            Pattern.compile("\\s*;\\s*|\\s+and\\s+|\\s+&\\s+");

    /** The names of properties with a date of publication, the most reliable first. */
    private static final List<String> DATE_PROPERTIES =
            List.of(
                    "citation_publication_date",
                    "citation_date",
                    "citation_year",
                    "dc.date",
                    "article:published_time",
                    "date");

    HtmlMetadata {
        authors = List.copyOf(authors);
    }

    static HtmlMetadata of(Document page) {
        return new HtmlMetadata(
                title(page).filter(t -> !t.isBlank()).orElse(null),
                authors(page).distinct().limit(MAX_AUTHORS).toList(),
                year(page).orElse(null));
    }

    private static Optional<String> title(Document page) {
        Optional<String> heading =
                Optional.ofNullable(page.selectFirst("h1"))
                        .map(Element::text)
                        .filter(h -> !h.isBlank() && h.length() <= MAX_TITLE_LENGTH);
        return Stream.of(meta(page, "citation_title"), meta(page, "og:title"), page.title())
                .map(String::strip)
                .filter(t -> !t.isEmpty() && t.length() <= MAX_TITLE_LENGTH)
                .findFirst()
                .map(t -> heading.filter(t::startsWith).orElseGet(() -> withoutSiteName(page, t)))
                .or(() -> heading);
    }

    private static String withoutSiteName(Document page, String title) {
        String site = meta(page, "og:site_name");
        String named =
                site.isBlank()
                        ? title
                        : title.replaceFirst("\\s+[-–—|·:]\\s+" + Pattern.quote(site) + "$", "");
        return SITE_SUFFIX.matcher(named).replaceFirst("");
    }

    private static String meta(Document page, String name) {
        return metas(page, name).findFirst().orElse("");
    }

    private static Stream<String> metas(Document page, String name) {
        return page.select("meta").stream()
                .filter(meta ->
                        meta.attr("name").equalsIgnoreCase(name)
                                || meta.attr("property").equalsIgnoreCase(name))
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty());
    }

    private static Stream<String> authors(Document page) {
        return Stream.of("citation_author", "dc.creator", "author", "article:author")
                .map(name -> metas(page, name).flatMap(HtmlMetadata::names).toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    /** Returns names with the given name first. */
    private static Stream<String> names(String content) {
        return NAME_SEPARATOR
                .splitAsStream(content)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= MAX_NAME_LENGTH)
                .filter(name -> !name.contains("://"))
                .map(name -> name.replaceFirst("^([^,]+),\\s*([^,]+)$", "$2 $1"));
    }

    private static Optional<Integer> year(Document page) {
        Stream<String> dates = DATE_PROPERTIES.stream().map(name -> meta(page, name));
        Stream<String> times =
                page.select("article time[datetime], main time[datetime]").stream()
                        .limit(1)
                        .map(time -> time.attr("datetime"));
        return Stream.concat(dates, times)
                .flatMap(date -> YEAR.matcher(date).results())
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .findFirst();
    }
}
