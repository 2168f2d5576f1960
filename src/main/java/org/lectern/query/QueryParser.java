package org.lectern.query;

import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.lectern.model.Catalogue;
import org.lectern.model.LecternException.InvalidQueryException;

import java.util.List;

/**
 * Reads what users type.
 *
 * <p>A query may hold phrases in quotation marks, {@code +word}, {@code -word}, {@code AND OR NOT},
 * parentheses, {@code wor*}, {@code wor~}, {@code "a b"~5} and {@code field:} for title, author,
 * year, section and session. Whatever is not syntax is words; no text fails because of its
 * punctuation.
 */
public final class QueryParser {

    private final Catalogue catalogue;

    /**
     * A parser for one commit.
     *
     * @param catalogue in which sessions are looked up
     */
    public QueryParser(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A question, in which nothing is syntax.
     *
     * @throws InvalidQueryException if it is empty or too long
     */
    public static ParsedQuery parseQuestion(String text) {
        String clean = normalise(text);
        checkLength(clean, QueryLimits.MAX_QUESTION_CHARACTERS);
        ParsedQuery parsed = ParsedQuery.ofPlainText(clean, List.of());
        if (parsed.words().size() > QueryLimits.MAX_QUESTION_WORDS) {
            throw new InvalidQueryException(
                    "This has %,d words; %,d can be searched for. Shorten it."
                            .formatted(parsed.words().size(), QueryLimits.MAX_QUESTION_WORDS));
        }
        return requireSearchable(parsed);
    }

    /**
     * A query, with syntax.
     *
     * @throws InvalidQueryException if it is empty or passes a limit
     * @throws org.lectern.model.LecternException.UnknownSessionException if it names one that is
     *     not there
     */
    public ParsedQuery parseQuery(String text) {
        String clean = normalise(text);
        checkLength(clean, QueryLimits.MAX_QUERY_CHARACTERS);
        String escaped = QueryEscaper.escape(clean);
        try {
            QueryNode tree =
                    new StandardSyntaxParser().parse(escaped, SyntaxTreeTranslator.DEFAULT_FIELD);
            return requireSearchable(new SyntaxTreeTranslator(catalogue).translateTree(tree));
        } catch (QueryNodeParseException e) {
            return requireSearchable(ParsedQuery.ofPlainText(clean, List.of(syntaxErrorNotice())));
        } catch (StackOverflowError e) {
            // The limits keep the parser far from it; how deep it goes is not ours to promise.
            throw new InvalidQueryException(
                    "This query is nested too deep. Use fewer parentheses.");
        }
    }

    private static String syntaxErrorNotice() {
        return "The marks in this query do not fit together, so it was read as plain words.";
    }

    /** Without control characters and halves of characters; typographic quotes as typed ones. */
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
                    "This has %,d characters; %,d can be searched for. Shorten it."
                            .formatted(text.length(), limit));
        }
    }

    private static ParsedQuery requireSearchable(ParsedQuery parsed) {
        boolean nothing =
                parsed.words().isEmpty()
                        && parsed.highlightPatterns().isEmpty()
                        && parsed.query() instanceof IndexQuery.AnyWord(QueryField field, String _)
                        && field == QueryField.TEXT;
        if (nothing) {
            throw new InvalidQueryException(
                    "Every word of this is too common to tell passages apart. Add one that says"
                            + " what it is about.");
        }
        return parsed;
    }
}
