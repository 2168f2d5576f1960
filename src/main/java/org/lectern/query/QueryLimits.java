package org.lectern.query;

/** Limits on the size of queries. A query that exceeds one is rejected before it is run. */
public final class QueryLimits {

    /** Length of a query with syntax, in UTF-16 code units. */
    public static final int MAX_QUERY_CHARACTERS = 1_000;

    /** Length of a question, which has no syntax, in UTF-16 code units. */
    public static final int MAX_QUESTION_CHARACTERS = 10_000;

    /** Number of words of a question. An index accepts no more terms in one query. */
    public static final int MAX_QUESTION_WORDS = 1_000;

    /** Number of phrases, groups, fields and other clauses; plain words do not count. */
    public static final int MAX_CLAUSES = 64;

    /** Nesting depth of parentheses. */
    public static final int MAX_DEPTH = 20;

    /** Number of positions by which the words of a phrase may be moved. */
    public static final int MAX_SLOP = 20;

    /** Number of words with {@code *}, {@code ?} or {@code ~}. */
    public static final int MAX_PATTERNS = 5;

    /** Number of letters with which such a word must start. */
    public static final int MIN_PATTERN_PREFIX = 2;

    private QueryLimits() {}
}
