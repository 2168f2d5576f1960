package org.lectern.search;

import org.lectern.analysis.Acronyms;
import org.lectern.analysis.Acronyms.Definition;
import org.lectern.analysis.Acronyms.Mention;
import org.lectern.index.Field;
import org.lectern.index.IndexQuery;
import org.lectern.index.IndexQuery.Clause;
import org.lectern.index.IndexQuery.Occur;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for acronyms also by what the readings say they stand for, and the other way round. The
 * other form counts on top of what was asked, so that a passage is found by either.
 */
final class Expansion {

    /** What the other form weighs, against a word that was asked for. */
    private static final double WEIGHT = .5;

    /** A short form that stands for more is looked for as the best known of them. */
    private static final int MEANINGS = 2;

    private final Acronyms acronyms;

    Expansion(Acronyms acronyms) {
        this.acronyms = acronyms;
    }

    /** The query with the forms that it lacks, each said in its notes. */
    ParsedQuery of(ParsedQuery query) {
        Map<String, IndexQuery> others = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>(query.notes());
        String text = query.meaning();
        List<Definition> spelled =
                acronyms.longFormsIn(text).stream().map(Mention::definition).distinct().toList();
        acronyms.shortFormsIn(text).stream()
                .map(Mention::definition)
                .distinct()
                .filter(d -> spelled.stream().noneMatch(s -> s.shortForm().equals(d.shortForm())))
                .limit(MEANINGS)
                .forEach(d -> add(others, notes, d.shortForm(), d.longForm()));
        spelled.stream()
                .filter(d -> !text.contains(d.shortForm()))
                .forEach(d -> add(others, notes, d.longForm(), d.shortForm()));
        return others.isEmpty() ? query : query.with(combined(query.query(), others), notes);
    }

    private static void add(
            Map<String, IndexQuery> others, List<String> notes, String asked, String other) {
        boolean isNew =
                others.putIfAbsent(other, new IndexQuery.Phrase(Field.TEXT, other, 1)) == null;
        if (isNew) {
            notes.add("“%s” was also looked for as “%s”.".formatted(asked, other));
        }
    }

    private static IndexQuery combined(IndexQuery asked, Map<String, IndexQuery> others) {
        boolean wished = asked instanceof IndexQuery.AnyWord;
        List<Clause> clauses = new ArrayList<>();
        clauses.add(new Clause(wished ? Occur.SHOULD : Occur.MUST, asked));
        others.values()
                .forEach(o ->
                        clauses.add(new Clause(Occur.SHOULD, new IndexQuery.Weighted(o, WEIGHT))));
        return new IndexQuery.Combined(clauses);
    }
}
