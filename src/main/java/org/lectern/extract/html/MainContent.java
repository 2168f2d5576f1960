package org.lectern.extract.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which part of a page is what it is about, and what is only around it. */
final class MainContent {

    private static final Set<String> SKIPPED_ELEMENTS =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "nav",
                    "header",
                    "footer",
                    "form",
                    "button",
                    "input",
                    "select",
                    "textarea",
                    "svg",
                    "iframe",
                    "object",
                    "audio",
                    "video",
                    "canvas",
                    "dialog",
                    "menu",
                    "annotation",
                    "head",
                    "map",
                    "datalist");
    private static final Set<String> SKIPPED_ROLES =
            Set.of(
                    "navigation",
                    "banner",
                    "contentinfo",
                    "search",
                    "dialog",
                    "alertdialog",
                    "menu");
    private static final Pattern HIDDEN =
            Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

    /** Marks of a page's furniture, as its classes and ids are commonly named. */
    private static final Pattern BOILERPLATE =
            Pattern.compile(
                    "(?i)(?:.*[-_])?(?:cookies?|consent|gdpr|onetrust)(?:[-_].*)?"
                            + "|cookie\\w{0,20}|breadcrumbs?|skip-?(?:to-?content|link|nav)"
                            + "|visually-?hidden|sr-only|screen-reader-text|share-?buttons?"
                            + "|navbox.*|mw-editsection|mw-jump-link|mw-cite-backlink|noprint"
                            + "|printfooter|catlinks|vector-.*|toc|anchor-?link|headerlink");

    /** What has more text is part of what the page is about, whatever it is called. */
    private static final int MAX_BOILERPLATE_LENGTH = 3_000;

    /** The main part has at least this share of the body's text. */
    private static final double MIN_SHARE = .3;

    private MainContent() {}

    /** The largest {@code main} or {@code article}, unless it is a small part of the body. */
    static Element find(Document page) {
        Element body = page.body();
        int all = body.wholeText().length();
        Optional<Element> main =
                Stream.of("main, [role=main]", "article", "#mw-content-text")
                        .flatMap(names -> largest(page, names).stream())
                        .filter(part -> part.wholeText().length() > MIN_SHARE * all)
                        .findFirst();
        return main.orElse(body);
    }

    private static Optional<Element> largest(Document page, String names) {
        return page.select(names).stream()
                .limit(100)
                .max(Comparator.comparingInt(part -> part.wholeText().length()));
    }

    /** Whether an element is no part of what the page says. */
    static boolean isSkipped(Element element) {
        return SKIPPED_ELEMENTS.contains(element.normalName())
                || (element.attributesSize() > 0 && isSkippedByAttributes(element));
    }

    private static boolean isSkippedByAttributes(Element element) {
        return SKIPPED_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || isHidden(element)
                || isReferenceMarker(element)
                || isBoilerplate(element);
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    /** The numbers by which an encyclopedia points to its references. */
    private static boolean isReferenceMarker(Element element) {
        return element.normalName().equals("sup") && element.hasClass("reference");
    }

    private static boolean isBoilerplate(Element element) {
        boolean named =
                Stream.concat(Stream.of(element.id()), element.classNames().stream())
                        .anyMatch(
                                name -> name.length() < 80 && BOILERPLATE.matcher(name).matches());
        return named
                && !Set.of("body", "main", "article").contains(element.normalName())
                && element.wholeText().length() < MAX_BOILERPLATE_LENGTH;
    }
}
