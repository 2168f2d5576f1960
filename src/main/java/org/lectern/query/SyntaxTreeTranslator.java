package org.lectern.query;

import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BoostQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.lectern.analysis.Word;
import org.lectern.analysis.WordTokenizer;
import org.lectern.model.Catalogue;
import org.lectern.model.LecternException.InvalidQueryException;
import org.lectern.model.Session;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Translates the syntax tree of Lucene's query parser, and checks the limits of its parts. */
final class SyntaxTreeTranslator {

    static final String DEFAULT_FIELD = "text";

    private final Catalogue catalogue;
    private final StringJoiner semanticText = new StringJoiner(" ");
    private final List<Word> words = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<String> ignoredWords = new ArrayList<>();
    private int clauseCount;

    SyntaxTreeTranslator(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ParsedQuery translateTree(QueryNode root) {
        IndexQuery query = translate(root, true);
        return new ParsedQuery(
                query,
                semanticText.toString(),
                words,
                patterns,
                ignoredWords,
                List.of(),
                List.of());
    }

    /**
     * Translates a node.
     *
     * @param wanted whether passages should match the node, so that matches are highlighted
     */
    private IndexQuery translate(QueryNode node, boolean wanted) {
        return switch (node) {
            case QuotedFieldQueryNode quoted -> phrase(quoted, 0, wanted);
            case FuzzyQueryNode fuzzy -> fuzzy(fuzzy, wanted);
            case FieldQueryNode field -> fieldQuery(field, wanted);
            case SlopQueryNode slop -> sloppyPhrase(slop, wanted);
            case GroupQueryNode group -> translate(group.getChild(), wanted);
            case BoostQueryNode boost -> translate(boost.getChild(), wanted);
            case AndQueryNode and -> bool(and.getChildren(), Occur.MUST, wanted);
            case BooleanQueryNode any -> bool(any.getChildren(), Occur.SHOULD, wanted);
            case ModifierQueryNode alone -> bool(List.of(alone), Occur.SHOULD, wanted);
            default ->
                    throw new InvalidQueryException(
                            "This query syntax is not supported. Use plain words.");
        };
    }

    private IndexQuery bool(List<QueryNode> children, Occur occur, boolean wanted) {
        List<Clause> clauses = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (QueryNode child : children) {
            if (occur == Occur.SHOULD && isPlainWord(child)) {
                plain.append(((FieldQueryNode) child).getTextAsString()).append(' ');
            } else {
                countClause();
                clauses.add(clause(child, occur, wanted));
            }
        }
        if (!plain.isEmpty()) {
            clauses.addFirst(
                    new Clause(Occur.SHOULD, anyWord(QueryField.TEXT, plain.toString(), wanted)));
        }
        return clauses.size() == 1 && clauses.getFirst().occur() == Occur.SHOULD
                ? clauses.getFirst().query()
                : new IndexQuery.Bool(clauses);
    }

    private void countClause() {
        if (++clauseCount > QueryLimits.MAX_CLAUSES) {
            throw new InvalidQueryException(
                    "A query may have at most %d parts. Remove some."
                            .formatted(QueryLimits.MAX_CLAUSES));
        }
    }

    private Clause clause(QueryNode node, Occur occur, boolean wanted) {
        if (node instanceof ModifierQueryNode modifier) {
            return switch (modifier.getModifier()) {
                case MOD_REQ -> new Clause(Occur.MUST, translate(modifier.getChild(), wanted));
                case MOD_NOT -> new Clause(Occur.MUST_NOT, translate(modifier.getChild(), !wanted));
                case MOD_NONE -> clause(modifier.getChild(), occur, wanted);
            };
        }
        // Phrases and fields are required even without a plus sign.
        boolean required = occur == Occur.SHOULD && (isQuoted(node) || isFielded(node));
        return new Clause(required ? Occur.MUST : occur, translate(node, wanted));
    }

    private static boolean isQuoted(QueryNode node) {
        return node instanceof QuotedFieldQueryNode || node instanceof SlopQueryNode;
    }

    private static boolean isFielded(QueryNode node) {
        return node instanceof FieldQueryNode field
                && !field.getFieldAsString().equals(DEFAULT_FIELD);
    }

    private static boolean isPlainWord(QueryNode node) {
        return node instanceof FieldQueryNode field
                && !isQuoted(node)
                && !isFielded(node)
                && !(node instanceof FuzzyQueryNode)
                && !isPattern(field);
    }

    private IndexQuery fieldQuery(FieldQueryNode node, boolean wanted) {
        if (node.getFieldAsString().equals("session")) {
            return sessionQuery(node.getTextAsString());
        }
        QueryField field = field(node);
        return isPattern(node)
                ? wildcard(field, node.getTextAsString(), wanted)
                : anyWord(field, node.getTextAsString(), wanted);
    }

    private IndexQuery anyWord(QueryField field, String text, boolean wanted) {
        collectWords(field, text, wanted);
        return new IndexQuery.AnyWord(
                field, field == QueryField.TEXT ? ParsedQuery.contentText(text) : text);
    }

    private void collectWords(QueryField field, String text, boolean wanted) {
        if (wanted && field == QueryField.TEXT) {
            semanticText.add(text.strip());
            words.addAll(WordTokenizer.tokenize(text));
            ignoredWords.addAll(ParsedQuery.ignoredWords(text));
        }
    }

    private IndexQuery phrase(FieldQueryNode node, int slop, boolean wanted) {
        if (node.getFieldAsString().equals("session")) {
            return sessionQuery(node.getTextAsString());
        }
        collectWords(field(node), node.getTextAsString(), wanted);
        return new IndexQuery.Phrase(field(node), node.getTextAsString(), slop);
    }

    private IndexQuery sloppyPhrase(SlopQueryNode node, boolean wanted) {
        if (node.getValue() > QueryLimits.MAX_SLOP) {
            throw new InvalidQueryException(
                    "The number after the ~ of a phrase may be at most %d."
                            .formatted(QueryLimits.MAX_SLOP));
        }
        return phrase((FieldQueryNode) node.getChild(), node.getValue(), wanted);
    }

    private IndexQuery wildcard(QueryField field, String pattern, boolean wanted) {
        checkPrefix(pattern);
        String letters =
                Pattern.quote(pattern).replace("*", "\\E\\w*\\Q").replace("?", "\\E\\w\\Q");
        addPattern(letters, wanted);
        return new IndexQuery.Wildcard(field, pattern);
    }

    private IndexQuery fuzzy(FuzzyQueryNode node, boolean wanted) {
        String word = node.getTextAsString();
        checkPrefix(word);
        // Only the index knows which words are near enough, so only the word itself is highlighted.
        addPattern(Pattern.quote(word), wanted);
        return new IndexQuery.Fuzzy(field(node), word, node.getSimilarity() >= 2 ? 2 : 1);
    }

    private void addPattern(String letters, boolean wanted) {
        patterns.add(
                Pattern.compile(
                        wanted ? letters : "(?!)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
        if (patterns.size() > QueryLimits.MAX_PATTERNS) {
            throw new InvalidQueryException(
                    "A query may have at most %d words with *, ? or ~."
                            .formatted(QueryLimits.MAX_PATTERNS));
        }
    }

    private static void checkPrefix(String pattern) {
        boolean hasPrefix =
                pattern.length() >= QueryLimits.MIN_PATTERN_PREFIX
                        && pattern.codePoints()
                                .limit(QueryLimits.MIN_PATTERN_PREFIX)
                                .allMatch(Character::isLetterOrDigit);
        if (!hasPrefix) {
            throw new InvalidQueryException(
                    "Write at least %d letters before *, ? or ~."
                            .formatted(QueryLimits.MIN_PATTERN_PREFIX));
        }
    }

    private static boolean isPattern(FieldQueryNode node) {
        return node.getText() instanceof UnescapedCharSequence text
                && text.chars().anyMatch(c -> c == '*' || c == '?')
                && hasBareWildcard(text);
    }

    private static boolean hasBareWildcard(UnescapedCharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if ((text.charAt(i) == '*' || text.charAt(i) == '?') && !text.wasEscaped(i)) {
                return true;
            }
        }
        return false;
    }

    private IndexQuery sessionQuery(String id) {
        Session session = catalogue.session(id);
        return new IndexQuery.InSession(session.id(), catalogue.readingsCitedBy(session));
    }

    private static QueryField field(FieldQueryNode node) {
        return switch (node.getFieldAsString()) {
            case "title" -> QueryField.TITLE;
            case "author" -> QueryField.AUTHOR;
            case "year" -> QueryField.YEAR;
            case "section" -> QueryField.SECTION;
            default -> QueryField.TEXT;
        };
    }
}
