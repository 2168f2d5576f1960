package org.lectern.extract.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the main content of a web page and recognises boilerplate. */
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

    /** Common class names and ids of boilerplate. */
    private static final Pattern BOILERPLATE =
            Pattern.compile(
                    "(?i)(?:.*[-_])?(?:cookies?|consent|gdpr|onetrust)(?:[-_].*)?"
                            + "|cookie\\w{0,20}|breadcrumbs?|skip-?(?:to-?content|link|nav)"
                            + "|visually-?hidden|sr-only|screen-reader-text|share-?buttons?"
                            + "|navbox.*|mw-editsection|mw-jump-link|mw-cite-backlink|noprint"
                            + "|printfooter|catlinks|vector-.*|toc|anchor-?link|headerlink");

    /** An element with more text than this, in characters, is content, whatever its class. */
    private static final int MAX_BOILERPLATE_LENGTH = 3_000;

    /** The smallest fraction of the body's text that the main content has. */
    private static final double MIN_SHARE = .3;

    private MainContent() {}

    /**
     * Returns the largest {@code main} or {@code article}, or the body if that is a small part of
     * it.
     */
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

    /** Returns whether an element is not content. */
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

    /** Returns whether an element is a reference number of an encyclopedia article. */
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
