package org.lectern.notes.markup;

import org.jspecify.annotations.Nullable;

/**
 * A span of inline text in one style. A line break is a span of its own, {@code "\n"}.
 *
 * @param url target of the link that it is in; null elsewhere
 * @param strong whether it is bold
 * @param emphasized whether it is in italics
 * @param code whether it is code, where a question mark has no meaning
 * @param line of the file, from 1
 */
public record Inline(
        String text,
        @Nullable String url,
        boolean strong,
        boolean emphasized,
        boolean code,
        int line) {

    /** Creates text without style and link. */
    public static Inline plain(String text, int line) {
        return new Inline(text, null, false, false, false, line);
    }

    Inline withText(String replaced) {
        return new Inline(replaced, url, strong, emphasized, code, line);
    }

    public boolean isLink() {
        return url != null;
    }

    public boolean isLineBreak() {
        return text.equals("\n");
    }

    /** Returns whether the text of a link is its URL. */
    public boolean isBareUrl() {
        return url != null && Urls.key(text).equals(Urls.key(url));
    }
}
