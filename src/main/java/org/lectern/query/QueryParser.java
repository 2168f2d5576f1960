package org.lectern.query;

import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.lectern.model.Catalogue;
import org.lectern.model.LecternException.InvalidQueryException;

import java.util.List;

/**
 * Parses queries that users type.
 *
 * <p>A query may contain phrases in quotation marks, {@code +word}, {@code -word}, {@code AND OR
 * NOT}, parentheses, {@code wor*}, {@code wor~}, {@code "a b"~5}, and the fields {@code title:},
 * {@code author:}, {@code year:}, {@code section:} and {@code session:}. Everything else is plain
 * words; punctuation that does not fit the syntax is never an error.
 */
public final class QueryParser {

    private final Catalogue catalogue;

    /**
     * Creates a parser.
     *
     * @param catalogue resolves the ids of sessions
     */
    public QueryParser(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Parses a question, in which nothing is syntax.
     *
     * @throws InvalidQueryException if the question is empty or too long, or has stop words only
     */
    public static ParsedQuery parseQuestion(String text) {
        String clean = normalise(text);
        checkLength(clean, QueryLimits.MAX_QUESTION_CHARACTERS);
        ParsedQuery parsed = ParsedQuery.ofPlainText(clean, List.of());
        if (parsed.words().size() > QueryLimits.MAX_QUESTION_WORDS) {
            throw new InvalidQueryException(
                    "This question has %,d words; at most %,d are allowed. Shorten it."
                            .formatted(parsed.words().size(), QueryLimits.MAX_QUESTION_WORDS));
        }
        return requireSearchable(parsed);
    }

    /**
     * Parses a query with syntax.
     *
     * @throws InvalidQueryException if the query is empty, exceeds a limit or has stop words only
     * @throws org.lectern.model.LecternException.UnknownSessionException if the query names a
     *     session that does not exist
     */
    public ParsedQuery parseQuery(String text) {
        String clean = normalise(text);
        checkLength(clean, QueryLimits.MAX_QUERY_CHARACTERS);
        try {
            return requireSearchable(parseSyntax(QueryEscaper.escape(clean)));
        } catch (QueryNodeParseException e) {
            return requireSearchable(ParsedQuery.ofPlainText(clean, List.of(syntaxErrorNotice())));
        } catch (StackOverflowError e) {
            // Not expected within the limits, but the parser does not promise how deep it recurses.
            throw nestedTooDeep();
        }
    }

    private static InvalidQueryException nestedTooDeep() {
        return new InvalidQueryException("This query is nested too deep. Use fewer parentheses.");
    }

    private ParsedQuery parseSyntax(String escaped) throws QueryNodeParseException {
        QueryNode tree =
                new StandardSyntaxParser().parse(escaped, SyntaxTreeTranslator.DEFAULT_FIELD);
        return new SyntaxTreeTranslator(catalogue).translateTree(tree);
    }

    private static String syntaxErrorNotice() {
        return "The marks in this query do not fit together, so it was read as plain words.";
    }

    /** Removes control characters and lone surrogates, and straightens double quotation marks. */
    private static String normalise(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .map(c -> c == '“' || c == '”' || c == '„' ? '"' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static void checkLength(String text, int limit) {
        if (text.isEmpty()) {
            throw new InvalidQueryException("Type a question or some words to search for.");
        }
        if (text.length() > limit) {
            throw new InvalidQueryException(
                    "This query has %,d characters; at most %,d are allowed. Shorten it."
                            .formatted(text.length(), limit));
        }
    }

    private static ParsedQuery requireSearchable(ParsedQuery parsed) {
        if (hasOnlyStopWords(parsed)) {
            throw new InvalidQueryException(
                    "All words of this query are too common to search for. Add a more specific"
                            + " word.");
        }
        return parsed;
    }

    private static boolean hasOnlyStopWords(ParsedQuery parsed) {
        return parsed.words().isEmpty()
                && parsed.highlightPatterns().isEmpty()
                && parsed.query() instanceof IndexQuery.AnyWord(QueryField field, String _)
                && field == QueryField.TEXT;
    }
}
