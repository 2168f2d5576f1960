package org.lectern.notes.markup;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of inline text in one style. A line's end is a run of its own, {@code "\n"}.
 *
 * @param url where it leads, if it stands in a link
 * @param strong whether it is set bold
 * @param emphasized whether it is set in italics
 * @param code whether it is code, in which no mark asks
 * @param line of the file, from 1
 */
public record Inline(
        String text,
        @Nullable String url,
        boolean strong,
        boolean emphasized,
        boolean code,
        int line) {

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

    /** Whether the address itself is what the reader sees. */
    public boolean isBareUrl() {
        return url != null && Urls.key(text).equals(Urls.key(url));
    }
}
