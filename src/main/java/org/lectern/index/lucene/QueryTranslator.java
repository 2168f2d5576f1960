package org.lectern.index.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.lectern.index.Scope;
import org.lectern.query.IndexQuery;
import org.lectern.query.QueryField;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Translates index queries and scopes to Lucene queries. */
final class QueryTranslator {

    private final QueryBuilder builder;
    private final Analyzer analyzer;
    private final Scope scope;
    private final boolean isRanking;

    private QueryTranslator(Analyzer analyzer, Scope scope, boolean isRanking) {
        this.analyzer = analyzer;
        this.builder = new QueryBuilder(analyzer);
        this.scope = scope;
        this.isRanking = isRanking;
    }

    /** Creates a translator of queries that rank passages. */
    static QueryTranslator forRanking(Scope scope) {
        return new QueryTranslator(Schema.analyzer(), scope, true);
    }

    /** Creates a translator of queries that match the same passages, but need no scores. */
    static QueryTranslator forCounting(Scope scope) {
        return new QueryTranslator(Schema.analyzer(), scope, false);
    }

    /** Translates a query, and restricts it to the scope. */
    Query translateInScope(IndexQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(translate(query), BooleanClause.Occur.MUST);
        scopeFilters().stream()
                .skip(isTextQuery(query) ? 1 : 0)
                .forEach(filter -> all.add(filter, BooleanClause.Occur.FILTER));
        return all.build();
    }

    /**
     * Returns whether a query searches a text field only. Readings and notes have different text
     * fields, so that such a query needs no filter by kind.
     */
    private static boolean isTextQuery(IndexQuery query) {
        return switch (query) {
            case IndexQuery.AnyWord q -> q.field() == QueryField.TEXT;
            case IndexQuery.Phrase q -> q.field() == QueryField.TEXT;
            case IndexQuery.Boosted q -> isTextQuery(q.query());
            case IndexQuery.Wildcard _,
                    IndexQuery.Fuzzy _,
                    IndexQuery.InSession _,
                    IndexQuery.Bool _ ->
                    false;
        };
    }

    /**
     * Returns the filter of a search for vectors; null for none. Readings and notes have different
     * vector fields, so that it needs no filter by kind.
     */
    @Nullable Query vectorFilter(@Nullable IndexQuery required) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        scopeFilters().stream().skip(1).forEach(f -> all.add(f, BooleanClause.Occur.FILTER));
        if (required != null) {
            all.add(translate(required), BooleanClause.Occur.FILTER);
        }
        BooleanQuery filter = all.build();
        return filter.clauses().isEmpty() ? null : filter;
    }

    private List<Query> scopeFilters() {
        return switch (scope) {
            case Scope.Readings readings -> readingFilters(readings);
            case Scope.Notes notes -> noteFilters(notes);
        };
    }

    private static List<Query> readingFilters(Scope.Readings readings) {
        List<Query> filters = new ArrayList<>();
        filters.add(term(Schema.KIND, Schema.READING));
        if (readings.ids() != null) {
            filters.add(anyOf(Schema.SOURCE_ID, readings.ids()));
        }
        if (readings.sectionKind() != null) {
            filters.add(term(Schema.SECTION_KIND, readings.sectionKind().name()));
        }
        return filters;
    }

    private static List<Query> noteFilters(Scope.Notes notes) {
        List<Query> filters = new ArrayList<>();
        filters.add(term(Schema.KIND, Schema.NOTES));
        if (notes.session() != null) {
            filters.add(term(Schema.SESSION, notes.session()));
        }
        return filters;
    }

    private Query translate(IndexQuery query) {
        return switch (query) {
            case IndexQuery.AnyWord q -> anyWord(q);
            case IndexQuery.Phrase q -> phrase(q);
            case IndexQuery.Boosted q -> new BoostQuery(translate(q.query()), (float) q.boost());
            case IndexQuery.Wildcard q -> new WildcardQuery(wholeWordTerm(q.field(), q.pattern()));
            case IndexQuery.Fuzzy q ->
                    new FuzzyQuery(wholeWordTerm(q.field(), q.word()), q.maxEdits(), 2);
            case IndexQuery.InSession q -> sessionQuery(q);
            case IndexQuery.Bool q -> bool(q);
        };
    }

    private Query anyWord(IndexQuery.AnyWord q) {
        return isRanking ? textQuery(q).withPairs() : textQuery(q).withoutPairs();
    }

    TextQuery textQuery(IndexQuery.AnyWord q) {
        return TextQuery.of(analyzer, stemmedFields(q.field()), q.text());
    }

    TextQuery textQuery(IndexQuery.Phrase q) {
        return TextQuery.of(analyzer, List.of(fieldName(q.field())), q.text());
    }

    private List<String> stemmedFields(QueryField field) {
        return field == QueryField.TEXT
                ? List.of(fieldName(field), fieldName(field) + Schema.KROVETZ_SUFFIX)
                : List.of(fieldName(field));
    }

    /** Translates a phrase. A phrase of stop words alone matches nothing. */
    private Query phrase(IndexQuery.Phrase q) {
        Query query = builder.createPhraseQuery(fieldName(q.field()), q.text(), q.slop());
        return query == null ? MatchNoDocsQuery.INSTANCE : query;
    }

    private Term wholeWordTerm(QueryField field, String text) {
        String wholeWordField =
                switch (field) {
                    case TEXT, TITLE, SECTION -> fieldName(field) + Schema.WHOLE_WORD_SUFFIX;
                    case AUTHOR, YEAR -> fieldName(field);
                };
        return new Term(wholeWordField, analyzer.normalize(wholeWordField, text));
    }

    private static Query sessionQuery(IndexQuery.InSession q) {
        return new BooleanQuery.Builder()
                .add(anyOf(Schema.SOURCE_ID, q.readings()), BooleanClause.Occur.SHOULD)
                .add(term(Schema.SESSION, q.session()), BooleanClause.Occur.SHOULD)
                .build();
    }

    private Query bool(IndexQuery.Bool q) {
        BooleanQuery.Builder clauses = new BooleanQuery.Builder();
        boolean onlyForbids = true;
        for (IndexQuery.Clause clause : q.clauses()) {
            onlyForbids &= clause.occur() == IndexQuery.Occur.MUST_NOT;
            clauses.add(translate(clause.query()), occur(clause.occur()));
        }
        if (onlyForbids) {
            clauses.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
        }
        return clauses.build();
    }

    private static BooleanClause.Occur occur(IndexQuery.Occur occur) {
        return switch (occur) {
            case MUST -> BooleanClause.Occur.MUST;
            case SHOULD -> BooleanClause.Occur.SHOULD;
            case MUST_NOT -> BooleanClause.Occur.MUST_NOT;
        };
    }

    private String fieldName(QueryField field) {
        return switch (field) {
            case TEXT -> scope instanceof Scope.Notes ? Schema.NOTES_TEXT : Schema.READING_TEXT;
            case TITLE -> Schema.TITLE;
            case AUTHOR -> Schema.AUTHOR;
            case YEAR -> Schema.YEAR;
            case SECTION -> Schema.SECTION;
        };
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query anyOf(String field, Set<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
