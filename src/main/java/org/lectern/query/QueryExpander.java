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
 * Expands acronyms with the long forms that the readings define for them, and long forms with their
 * acronyms. The alternatives are optional, so that a passage is found by either form.
 */
public final class QueryExpander {

    /** Weight of an alternative, relative to a word of the query. */
    private static final double EXPANSION_BOOST = .5;

    /** Number of long forms for which acronyms are expanded, best known first. */
    private static final int MAX_LONG_FORMS = 2;

    private final Acronyms acronyms;

    /** Creates an expander for the acronyms of one index. */
    public QueryExpander(Acronyms acronyms) {
        this.acronyms = acronyms;
    }

    /** Returns the query with the alternatives that it lacks, each with a notice for the user. */
    public ParsedQuery expand(ParsedQuery query) {
        Map<String, IndexQuery> alternatives = new LinkedHashMap<>();
        List<String> notices = new ArrayList<>(query.notices());
        String text = query.semanticText();
        List<Definition> spelledOut =
                acronyms.longFormsIn(text).stream().map(Mention::definition).distinct().toList();
        acronyms.shortFormsIn(text).stream()
                .map(Mention::definition)
                .distinct()
                .filter(d ->
                        spelledOut.stream().noneMatch(s -> s.shortForm().equals(d.shortForm())))
                .limit(MAX_LONG_FORMS)
                .forEach(d -> add(alternatives, notices, d.shortForm(), d.longForm()));
        spelledOut.stream()
                .filter(d -> !text.contains(d.shortForm()))
                .forEach(d -> add(alternatives, notices, d.longForm(), d.shortForm()));
        return alternatives.isEmpty()
                ? query
                : query.withQuery(withAlternatives(query.query(), alternatives), notices);
    }

    private static void add(
            Map<String, IndexQuery> alternatives,
            List<String> notices,
            String form,
            String alternative) {
        IndexQuery phrase = new IndexQuery.Phrase(QueryField.TEXT, alternative, 1);
        if (alternatives.putIfAbsent(alternative, phrase) == null) {
            notices.add("“%s” was also looked for as “%s”.".formatted(form, alternative));
        }
    }

    private static IndexQuery withAlternatives(
            IndexQuery query, Map<String, IndexQuery> alternatives) {
        boolean optional = query instanceof IndexQuery.AnyWord;
        List<Clause> clauses = new ArrayList<>();
        clauses.add(new Clause(optional ? Occur.SHOULD : Occur.MUST, query));
        for (IndexQuery alternative : alternatives.values()) {
            clauses.add(
                    new Clause(Occur.SHOULD, new IndexQuery.Boosted(alternative, EXPANSION_BOOST)));
        }
        return new IndexQuery.Bool(clauses);
    }
}
