package org.lectern.search;

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
import org.lectern.analysis.Words;
import org.lectern.index.Field;
import org.lectern.index.IndexQuery;
import org.lectern.index.IndexQuery.Clause;
import org.lectern.index.IndexQuery.Occur;
import org.lectern.model.Catalogue;
import org.lectern.model.LecternException.BadQuery;
import org.lectern.model.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Turns the parser's syntax tree into a query of ours, and keeps count of what it asks for. */
final class QueryTree {

    static final String DEFAULT_FIELD = "text";

    private final Catalogue catalogue;
    private final StringJoiner meaning = new StringJoiner(" ");
    private final List<Word> words = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private int clauses;

    QueryTree(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ParsedQuery read(QueryNode root) {
        IndexQuery query = translate(root, true);
        return new ParsedQuery(
                query, meaning.toString(), words, patterns, leftOut, List.of(), List.of());
    }

    /**
     * Translates a node.
     *
     * @param wanted whether what it matches is wanted, and so to be marked
     */
    private IndexQuery translate(QueryNode node, boolean wanted) {
        return switch (node) {
            case QuotedFieldQueryNode quoted -> phrase(quoted, 0, wanted);
            case FuzzyQueryNode fuzzy -> fuzzy(fuzzy, wanted);
            case FieldQueryNode field -> word(field, wanted);
            case SlopQueryNode slop -> sloppy(slop, wanted);
            case GroupQueryNode group -> translate(group.getChild(), wanted);
            case BoostQueryNode boost -> translate(boost.getChild(), wanted);
            case AndQueryNode and -> combined(and.getChildren(), Occur.MUST, wanted);
            case BooleanQueryNode any -> combined(any.getChildren(), Occur.SHOULD, wanted);
            case ModifierQueryNode alone -> combined(List.of(alone), Occur.SHOULD, wanted);
            default -> throw new BadQuery("This kind of query is not understood. Use words.");
        };
    }

    private IndexQuery combined(List<QueryNode> children, Occur occur, boolean wanted) {
        List<Clause> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (QueryNode child : children) {
            if (occur == Occur.SHOULD && isPlainWord(child)) {
                plain.append(((FieldQueryNode) child).getTextAsString()).append(' ');
            } else {
                count();
                parts.add(clause(child, occur, wanted));
            }
        }
        if (!plain.isEmpty()) {
            parts.addFirst(new Clause(Occur.SHOULD, anyWord(Field.TEXT, plain.toString(), wanted)));
        }
        return parts.size() == 1 && parts.getFirst().occur() == Occur.SHOULD
                ? parts.getFirst().query()
                : new IndexQuery.Combined(parts);
    }

    private void count() {
        if (++clauses > Limits.CLAUSES) {
            throw new BadQuery(
                    "A query may have %d parts. Take some out.".formatted(Limits.CLAUSES));
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
        // What stands in quotation marks, or after a field's name, was asked for outright.
        boolean outright = occur == Occur.SHOULD && (isQuoted(node) || isFielded(node));
        return new Clause(outright ? Occur.MUST : occur, translate(node, wanted));
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

    private IndexQuery word(FieldQueryNode node, boolean wanted) {
        if (node.getFieldAsString().equals("session")) {
            return ofSession(node.getTextAsString());
        }
        Field field = field(node);
        return isPattern(node)
                ? wildcard(field, node.getTextAsString(), wanted)
                : anyWord(field, node.getTextAsString(), wanted);
    }

    private IndexQuery anyWord(Field field, String text, boolean wanted) {
        want(field, text, wanted);
        return new IndexQuery.AnyWord(field, field == Field.TEXT ? ParsedQuery.sought(text) : text);
    }

    private void want(Field field, String text, boolean wanted) {
        if (wanted && field == Field.TEXT) {
            meaning.add(text.strip());
            words.addAll(Words.of(text));
            leftOut.addAll(ParsedQuery.leftOut(text));
        }
    }

    private IndexQuery phrase(FieldQueryNode node, int slop, boolean wanted) {
        if (node.getFieldAsString().equals("session")) {
            return ofSession(node.getTextAsString());
        }
        want(field(node), node.getTextAsString(), wanted);
        return new IndexQuery.Phrase(field(node), node.getTextAsString(), slop);
    }

    private IndexQuery sloppy(SlopQueryNode node, boolean wanted) {
        if (node.getValue() > Limits.SLOP) {
            throw new BadQuery(
                    "The number after a phrase's ~ may be %d at most.".formatted(Limits.SLOP));
        }
        return phrase((FieldQueryNode) node.getChild(), node.getValue(), wanted);
    }

    private IndexQuery wildcard(Field field, String pattern, boolean wanted) {
        checkFixedLetters(pattern);
        String letters =
                Pattern.quote(pattern).replace("*", "\\E\\w*\\Q").replace("?", "\\E\\w\\Q");
        addPattern(letters, wanted);
        return new IndexQuery.Wildcard(field, pattern);
    }

    private IndexQuery fuzzy(FuzzyQueryNode node, boolean wanted) {
        String word = node.getTextAsString();
        checkFixedLetters(word);
        // How a near word may look is the index's to know: only the word itself is marked.
        addPattern(Pattern.quote(word), wanted);
        return new IndexQuery.Fuzzy(field(node), word, node.getSimilarity() >= 2 ? 2 : 1);
    }

    private void addPattern(String letters, boolean wanted) {
        patterns.add(
                Pattern.compile(
                        wanted ? letters : "(?!)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
        if (patterns.size() > Limits.PATTERNS) {
            throw new BadQuery(
                    "A query may have %d words with *, ? or ~.".formatted(Limits.PATTERNS));
        }
    }

    private static void checkFixedLetters(String pattern) {
        boolean fixed =
                pattern.length() >= Limits.FIXED_LETTERS
                        && pattern.codePoints()
                                .limit(Limits.FIXED_LETTERS)
                                .allMatch(Character::isLetterOrDigit);
        if (!fixed) {
            throw new BadQuery(
                    "Write at least %d letters before *, ? or ~.".formatted(Limits.FIXED_LETTERS));
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

    private IndexQuery ofSession(String id) {
        Session session = catalogue.session(id);
        return new IndexQuery.OfSession(session.id(), catalogue.readingsOf(session));
    }

    private static Field field(FieldQueryNode node) {
        return switch (node.getFieldAsString()) {
            case "title" -> Field.TITLE;
            case "author" -> Field.AUTHOR;
            case "year" -> Field.YEAR;
            case "section" -> Field.SECTION;
            default -> Field.TEXT;
        };
    }
}
