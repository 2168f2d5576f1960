package org.lectern.query;

import org.lectern.analysis.Acronyms;
import org.lectern.analysis.Acronyms.Definition;
import org.lectern.analysis.Acronyms.Mention;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for acronyms also by what the readings say they stand for, and the other way round. The
 * other form counts on top of what was asked, so that a passage is found by either.
 */
public final class QueryExpander {

    /** What the other form weighs, against a word that was asked for. */
    private static final double EXPANSION_BOOST = .5;

    /** A short form that stands for more is looked for as the best known of them. */
    private static final int MAX_LONG_FORMS = 2;

    private final Acronyms acronyms;

    public QueryExpander(Acronyms acronyms) {
        this.acronyms = acronyms;
    }

    /** The query with the forms that it lacks, each said in its notes. */
    public ParsedQuery expand(ParsedQuery query) {
        Map<String, IndexQuery> others = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>(query.notices());
        String text = query.semanticText();
        List<Definition> spelled =
                acronyms.longFormsIn(text).stream().map(Mention::definition).distinct().toList();
        acronyms.shortFormsIn(text).stream()
                .map(Mention::definition)
                .distinct()
                .filter(d -> spelled.stream().noneMatch(s -> s.shortForm().equals(d.shortForm())))
                .limit(MAX_LONG_FORMS)
                .forEach(d -> add(others, notes, d.shortForm(), d.longForm()));
        spelled.stream()
                .filter(d -> !text.contains(d.shortForm()))
                .forEach(d -> add(others, notes, d.longForm(), d.shortForm()));
        return others.isEmpty()
                ? query
                : query.withQuery(withAlternatives(query.query(), others), notes);
    }

    private static void add(
            Map<String, IndexQuery> others, List<String> notes, String asked, String other) {
        boolean isNew =
                others.putIfAbsent(other, new IndexQuery.Phrase(QueryField.TEXT, other, 1)) == null;
        if (isNew) {
            notes.add("“%s” was also looked for as “%s”.".formatted(asked, other));
        }
    }

    private static IndexQuery withAlternatives(IndexQuery asked, Map<String, IndexQuery> others) {
        boolean wished = asked instanceof IndexQuery.AnyWord;
        List<Clause> clauses = new ArrayList<>();
        clauses.add(new Clause(wished ? Occur.SHOULD : Occur.MUST, asked));
        others.values()
                .forEach(o ->
                        clauses.add(
                                new Clause(
                                        Occur.SHOULD, new IndexQuery.Boosted(o, EXPANSION_BOOST))));
        return new IndexQuery.Bool(clauses);
    }
}
