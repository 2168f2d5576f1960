package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of inline text in one style. A line's end is a run of its own, {@code "\n"}.
 *
 * @param url where it leads, if it stands in a link
 * @param strong whether it is set bold
 * @param emphasised whether it is set in italics
 * @param quiet whether it is code, in which no mark asks
 * @param line of the file, from 1
 */
record Run(
        String text,
        @Nullable String url,
        boolean strong,
        boolean emphasised,
        boolean quiet,
        int line) {

    static Run plain(String text, int line) {
        return new Run(text, null, false, false, false, line);
    }

    Run withText(String replaced) {
        return new Run(replaced, url, strong, emphasised, quiet, line);
    }

    boolean isLink() {
        return url != null;
    }

    boolean endsLine() {
        return text.equals("\n");
    }

    /** Whether the address itself is what the reader sees. */
    boolean isBareAddress() {
        return url != null && Addresses.key(text).equals(Addresses.key(url));
    }
}
