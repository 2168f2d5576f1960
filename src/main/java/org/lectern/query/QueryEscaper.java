package org.lectern.query;

import org.lectern.model.LecternException.InvalidQueryException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Escapes the punctuation of a user's text, so that the query parser takes as syntax only what can
 * work as syntax. {@code why (e.g. in f4) is "warm" storage cheap?} becomes a question with a
 * phrase in it, and {@code and/or} is not read as the start of a regular expression.
 */
final class QueryEscaper {

    private static final Pattern FIELD_PREFIX =
            Pattern.compile("[+(-]*(title|author|year|section|session)");
    private static final Pattern WILDCARD_WORD =
            Pattern.compile("[+(-]*((title|author|section):)?[\\p{L}\\p{N}*?]+\\)*[?.,;!]*");
    private static final String ALWAYS_PUNCTUATION = "^[]{}!&|<>=@";

    private final String text;
    private final Set<Integer> syntaxPositions = new HashSet<>();
    private final StringBuilder escaped = new StringBuilder();

    private QueryEscaper(String text) {
        this.text = text;
    }

    /**
     * Returns a text with its punctuation escaped.
     *
     * @throws InvalidQueryException if the text contains a regular expression, a leading wildcard,
     *     or parentheses nested too deep
     */
    static String escape(String text) {
        QueryEscaper escaper = new QueryEscaper(text);
        escaper.markQuotes();
        escaper.markGroups();
        for (int i = 0; i < text.length(); i++) {
            i = escaper.copy(i);
        }
        return escaper.escaped.toString();
    }

    private void markQuotes() {
        int open = -1;
        for (int i : unescapedQuotes()) {
            if (open >= 0 && !text.substring(open + 1, i).isBlank()) {
                syntaxPositions.add(open);
                syntaxPositions.add(i);
                open = -1;
            } else {
                open = i;
            }
        }
    }

    private int[] unescapedQuotes() {
        return IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '"' && !isEscaped(i))
                .toArray();
    }

    private void markGroups() {
        Deque<Integer> open = new ArrayDeque<>();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"' && syntaxPositions.contains(i);
            if (quoted) {
                continue;
            }
            if (c == '(') {
                open.push(i);
                checkDepth(open.size());
            } else if (c == ')' && !open.isEmpty()) {
                markGroup(open.pop(), i);
            }
        }
    }

    private static void checkDepth(int depth) {
        if (depth > QueryLimits.MAX_DEPTH) {
            throw new InvalidQueryException(
                    "Parentheses may be nested at most %d deep. Remove some."
                            .formatted(QueryLimits.MAX_DEPTH));
        }
    }

    /** Marks parentheses as syntax unless they are empty or follow a word, as in {@code f(x)}. */
    private void markGroup(int open, int close) {
        boolean afterWord = open > 0 && Character.isLetterOrDigit(text.charAt(open - 1));
        if (!afterWord && !text.substring(open + 1, close).isBlank()) {
            syntaxPositions.add(open);
            syntaxPositions.add(close);
        }
    }

    /** Copies the character or quoted phrase at a position and returns its last position. */
    private int copy(int i) {
        char c = text.charAt(i);
        if (c == '"' && syntaxPositions.contains(i)) {
            return copyQuoted(i);
        }
        if (c == '\\' && i + 1 < text.length() && isSpecialCharacter(text.charAt(i + 1))) {
            escaped.append(c).append(text.charAt(i + 1));
            return i + 1;
        }
        if (isSpecialCharacter(c) && !isSyntax(c, i)) {
            escaped.append('\\');
        }
        escaped.append(c);
        return i;
    }

    private int copyQuoted(int open) {
        int close = closingQuote(open);
        escaped.append('"').append(text.substring(open + 1, close).replace("\\", "\\\\"));
        escaped.append('"');
        int end = close + 1;
        if (end + 1 < text.length() && text.charAt(end) == '~' && isDigit(end + 1)) {
            escaped.append('~');
            return end;
        }
        return close;
    }

    private int closingQuote(int open) {
        int close = open + 1;
        while (!(text.charAt(close) == '"' && syntaxPositions.contains(close))) {
            close++;
        }
        return close;
    }

    private static boolean isSpecialCharacter(char c) {
        return "\"+-():*?~/\\".indexOf(c) >= 0 || ALWAYS_PUNCTUATION.indexOf(c) >= 0;
    }

    private boolean isSyntax(char c, int i) {
        return switch (c) {
            case '(', ')' -> syntaxPositions.contains(i);
            case '+', '-' -> startsWord(i) && startsOperand(i + 1);
            case ':' -> FIELD_PREFIX.matcher(wordBefore(i)).matches() && startsOperand(i + 1);
            case '?' -> isWordCharacter(i - 1) && isWordCharacter(i + 1) && isInWildcardWord(i);
            case '*' -> isWildcard(i);
            case '~' -> isWordCharacter(i - 1) && (isDigit(i + 1) || endsWord(i + 1));
            case '/' -> isRegularExpression(i);
            default -> false;
        };
    }

    private boolean isWildcard(int i) {
        if (startsWord(i) && isWordCharacter(i + 1)) {
            throw new InvalidQueryException(
                    "A word cannot begin with *. Write at least %d letters before it."
                            .formatted(QueryLimits.MIN_PATTERN_PREFIX));
        }
        return isWordCharacter(i - 1) && isInWildcardWord(i);
    }

    /** Excludes words with other punctuation, such as URLs with a query string. */
    private boolean isInWildcardWord(int i) {
        int end = i;
        while (!endsWord(end)) {
            end++;
        }
        return WILDCARD_WORD.matcher(wordBefore(end)).matches();
    }

    private boolean isRegularExpression(int i) {
        int close = text.indexOf('/', i + 1);
        if (startsWord(i) && close > i + 1 && endsWord(close + 1)) {
            throw new InvalidQueryException(
                    "Regular expressions are not supported. Use words, or a word that ends in *.");
        }
        return false;
    }

    private boolean isEscaped(int i) {
        return i > 0 && text.charAt(i - 1) == '\\';
    }

    private boolean isWordCharacter(int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }

    private boolean isDigit(int i) {
        return i < text.length() && Character.isDigit(text.charAt(i));
    }

    private boolean startsWord(int i) {
        return i == 0
                || Character.isWhitespace(text.charAt(i - 1))
                || (text.charAt(i - 1) == '(' && syntaxPositions.contains(i - 1));
    }

    private boolean endsWord(int i) {
        return i >= text.length() || Character.isWhitespace(text.charAt(i));
    }

    private boolean startsOperand(int i) {
        return isWordCharacter(i) || (i < text.length() && syntaxPositions.contains(i));
    }

    private String wordBefore(int i) {
        int start = i;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, i);
    }
}
