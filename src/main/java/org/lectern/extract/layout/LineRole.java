package org.lectern.extract.layout;

/** The role of a line on its page. */
enum LineRole {
    /** Running text, headings, and lines that are not recognised as anything else. */
    BODY,
    /** Captions of figures and tables. */
    CAPTION,
    /** Labels within figures, cells of tables. */
    FIGURE,
    /** Footnotes, permissions, affiliations. */
    NOTE
}
