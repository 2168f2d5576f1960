package org.lectern.notes.markup;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTML tag; text that is not a tag has an empty name. */
record HtmlTag(String name, boolean closing, Map<String, String> attributes) {

    /** Matches a tag with its name in the first group and its attributes in the second. */
    static final Pattern TAG =
            Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9-]{0,20})((?:\\s|/)[^<>]{0,4000})?>");

    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "([a-zA-Z-]{1,30})\\s{0,5}=\\s{0,5}(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private static final Set<String> KNOWN_ELEMENTS =
            Set.of(
                    ("a abbr article aside b big blockquote br button caption center cite code col"
                         + " colgroup dd del details dfn div dl dt em embed figcaption figure font"
                         + " footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd"
                         + " label li link main mark meta nav object ol p param pre q s samp script"
                         + " section small source span strike strong style sub summary sup svg"
                         + " table tbody td tfoot th thead time tr tt u ul var video wbr")
                            .split(" ", -1));

    HtmlTag {
        attributes = Map.copyOf(attributes);
    }

    static HtmlTag parse(String literal) {
        Matcher tag = TAG.matcher(literal);
        return tag.lookingAt() ? of(tag) : new HtmlTag("", false, Map.of());
    }

    static HtmlTag of(Matcher tag) {
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        boolean closing = name.startsWith("/");
        String rest = tag.group(2) == null ? "" : tag.group(2);
        return new HtmlTag(closing ? name.substring(1) : name, closing, attributes(rest));
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> found = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            String value = "";
            for (int group = 2; group <= 4; group++) {
                value = attribute.group(group) == null ? value : attribute.group(group);
            }
            found.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), value);
        }
        return found;
    }

    /** Returns whether HTML has an element with this name; otherwise the tag is plain text. */
    boolean isKnown() {
        return KNOWN_ELEMENTS.contains(name);
    }

    @Nullable String attribute(String key) {
        return attributes.get(key);
    }
}
