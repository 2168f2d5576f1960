package org.lectern.query;

/** How much a query may ask for. Checked before anything is parsed or searched. */
public final class QueryLimits {

    /** Of a query with syntax, in UTF-16 units. */
    public static final int MAX_QUERY_CHARACTERS = 1_000;

    /** Of a question, which has no syntax, in UTF-16 units. */
    public static final int MAX_QUESTION_CHARACTERS = 10_000;

    /** Words of a question; an index takes no more terms at once. */
    public static final int MAX_QUESTION_WORDS = 1_000;

    /** Of phrases, groups, fields and the like; plain words are not counted. */
    public static final int MAX_CLAUSES = 64;

    /** Of parentheses. */
    public static final int MAX_DEPTH = 20;

    /** Places that a phrase's words may be moved. */
    public static final int MAX_SLOP = 20;

    /** Words with {@code *}, {@code ?} or {@code ~}. */
    public static final int MAX_PATTERNS = 5;

    /** Letters that such a word must begin with. */
    public static final int MIN_PATTERN_PREFIX = 2;

    private QueryLimits() {}
}
