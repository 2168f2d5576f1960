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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of documents, the user data of commits, and the analysis.
 *
 * <p>A source is one block of documents: its passages in order, then a document of kind {@link
 * #SOURCE} with the catalogue entry and, in separate fields, the reading's references and acronyms.
 * Readings and notes have different text fields, so that the many short lines of notes do not
 * affect the document frequencies of readings.
 */
final class Schema {

    /** Version of the schema, raised whenever older indexes become unreadable. */
    static final String VERSION = "6";

    static final String KIND = "kind";
    static final String READING = "reading";
    static final String NOTES = "notes";
    static final String SOURCE = "source";

    static final String SOURCE_ID = "source-id";

    /** Kind of the section that contains a passage of a reading. */
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
     * Fields of vectors, for nearest neighbours. The names end in the number of dimensions, because
     * a Lucene field cannot change it as long as the index exists, and another model may have more.
     */
    static final String READING_VECTOR_PREFIX = "text-vector-";

    static final String NOTES_VECTOR_PREFIX = "note-vector-";

    /** All vectors of a passage, to score candidates. */
    static final String VECTORS = "vectors";

    static final String VECTORS_KEY = "vectors-key";

    /** Suffix of the field with the same text, stemmed by Krovetz's stemmer instead of Porter's. */
    static final String KROVETZ_SUFFIX = "-krovetz";

    /** Suffix of the field with the same text, unstemmed, for wildcards and fuzzy words. */
    static final String WHOLE_WORD_SUFFIX = "-whole";

    private static final List<String> KROVETZ_FIELDS =
            List.of(READING_TEXT + KROVETZ_SUFFIX, NOTES_TEXT + KROVETZ_SUFFIX);

    private static final List<String> WHOLE_WORD_FIELDS =
            List.of(
                    AUTHOR,
                    YEAR,
                    READING_TEXT + WHOLE_WORD_SUFFIX,
                    NOTES_TEXT + WHOLE_WORD_SUFFIX,
                    TITLE + WHOLE_WORD_SUFFIX,
                    SECTION + WHOLE_WORD_SUFFIX);

    static final String COMMIT_SCHEMA = "schema";
    static final String COMMIT_ANALYSIS = "analysis";
    static final String COMMIT_CORPUS = "corpus";
    static final String COMMIT_READER = "reader";
    static final String COMMIT_FINGERPRINT = "fingerprint";
    static final String COMMIT_TIME = "time";
    static final String COMMIT_MODEL = "model";

    private Schema() {}

    /** Returns the reader version in a commit's user data; 0 for old commits without one. */
    static int readerVersion(Map<String, String> commit) {
        return Integer.parseInt(commit.getOrDefault(COMMIT_READER, "0"));
    }

    /** Returns the id of the embedding model in a commit's user data; null if there is none. */
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
        Analyzer wholeWords = new NameAnalyzer();
        Analyzer krovetz = new PassageAnalyzer(Stemmer.KROVETZ);
        Map<String, Analyzer> byField = new HashMap<>();
        WHOLE_WORD_FIELDS.forEach(field -> byField.put(field, wholeWords));
        KROVETZ_FIELDS.forEach(field -> byField.put(field, krovetz));
        return new PerFieldAnalyzerWrapper(new PassageAnalyzer(Stemmer.PORTER), byField);
    }

    /** Returns BM25 (Robertson and Zaragoza 2009) with k1 1.2 and b .75. */
    static Similarity similarity() {
        return new BM25Similarity(1.2f, .75f);
    }
}
