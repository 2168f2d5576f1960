package org.lectern.index.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.NameAnalyzer;
import org.lectern.analysis.PassageAnalyzer;
import org.lectern.analysis.PassageAnalyzer.Stemmer;
import org.lectern.index.Scope;

import java.util.Map;

/**
 * Names of fields and what a commit says of itself.
 *
 * <p>A source is one block: its passages in order, then a document of kind {@link #SOURCE} that
 * holds the catalogue's entry and, apart from it, the reading's references and acronyms. Readings
 * and notes have fields of their own, so that the group's many short lines do not change how rare a
 * word is in the papers.
 */
final class Schema {

    /** Raised whenever older indexes cannot be read any more. */
    static final String VERSION = "6";

    static final String KIND = "kind";
    static final String READING = "reading";
    static final String NOTES = "notes";
    static final String SOURCE = "source";

    static final String SOURCE_ID = "source-id";

    /** Of the section that a reading's passage stands in. */
    static final String SECTION_KIND = "section-kind";

    static final String PASSAGE_ID = "passage-id";
    static final String SESSION = "session";
    static final String CATALOGUE_ENTRY = "entry";
    static final String REFERENCE = "reference";
    static final String ACRONYM = "acronym";
    static final String STORED_PASSAGE = "stored";
    static final String PRINTED_LINES = "lines";

    static final String READING_TEXT = "text";
    static final String NOTES_TEXT = "note";
    static final String TITLE = "title";
    static final String AUTHOR = "author";
    static final String YEAR = "year";
    static final String SECTION = "section";

    /**
     * Nearest neighbours are looked for here, of readings' passages and of notes' lines. The names
     * end in how many dimensions the vectors have: a field takes those of one number alone, for as
     * long as its index is there, and another model may have more.
     */
    static final String READING_VECTOR_PREFIX = "text-vector-";

    static final String NOTES_VECTOR_PREFIX = "note-vector-";

    /** All vectors of a passage, for those that are looked at. */
    static final String VECTORS = "vectors";

    static final String VECTORS_KEY = "vectors-key";

    /** Ends the name of a field's twin that Krovetz's stemmer read. */
    static final String KROVETZ_SUFFIX = "-krovetz";

    /** Ends the name of a field's twin that keeps whole words, which patterns are matched with. */
    static final String WHOLE_WORD_SUFFIX = "-whole";

    static final String COMMIT_SCHEMA = "schema";
    static final String COMMIT_ANALYSIS = "analysis";
    static final String COMMIT_CORPUS = "corpus";
    static final String COMMIT_READER = "reader";
    static final String COMMIT_FINGERPRINT = "fingerprint";
    static final String COMMIT_TIME = "time";
    static final String COMMIT_MODEL = "model";

    private Schema() {}

    /** Of a commit's data; commits were once made without. */
    static int readerVersion(Map<String, String> commit) {
        return Integer.parseInt(commit.getOrDefault(COMMIT_READER, "0"));
    }

    /** What placed the vectors, of a commit's data; null where there are none. */
    static @Nullable String embeddingModel(Map<String, String> commit) {
        return commit.get(COMMIT_MODEL);
    }

    static String vectorField(Scope scope, int dimensions) {
        return switch (scope) {
            case Scope.Readings _ -> READING_VECTOR_PREFIX + dimensions;
            case Scope.Notes _ -> NOTES_VECTOR_PREFIX + dimensions;
        };
    }

    static Analyzer analyzer() {
        Analyzer whole = new NameAnalyzer();
        Analyzer krovetz = new PassageAnalyzer(Stemmer.KROVETZ);
        return new PerFieldAnalyzerWrapper(
                new PassageAnalyzer(Stemmer.PORTER),
                Map.of(
                        AUTHOR,
                        whole,
                        YEAR,
                        whole,
                        READING_TEXT + KROVETZ_SUFFIX,
                        krovetz,
                        NOTES_TEXT + KROVETZ_SUFFIX,
                        krovetz,
                        READING_TEXT + WHOLE_WORD_SUFFIX,
                        whole,
                        NOTES_TEXT + WHOLE_WORD_SUFFIX,
                        whole,
                        TITLE + WHOLE_WORD_SUFFIX,
                        whole,
                        SECTION + WHOLE_WORD_SUFFIX,
                        whole));
    }

    /** Robertson and Zaragoza (2009), k1 1.2 and b .75. */
    static Similarity similarity() {
        return new BM25Similarity(1.2f, .75f);
    }
}
