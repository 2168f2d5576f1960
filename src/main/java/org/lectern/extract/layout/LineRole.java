package org.lectern.extract.layout;

/** What a line is to its page. */
enum LineRole {
    /** Running text, headings and whatever is not known to be anything else. */
    BODY,
    /** What is written below a figure or above a table. */
    CAPTION,
    /** Labels of a figure, cells of a table. */
    FIGURE,
    /** Footnotes, permissions, affiliations. */
    NOTE
}
