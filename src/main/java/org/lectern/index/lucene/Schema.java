package org.lectern.index.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.lectern.analysis.NameAnalyzer;
import org.lectern.analysis.PassageAnalyzer;

import java.util.Map;

/**
 * Names of fields and what a commit says of itself.
 *
 * <p>A source is one block: its passages in order, then a document of kind {@link #SOURCE} that
 * holds the catalogue's entry and, apart from it, the reading's references. Readings and notes have
 * fields of their own, so that the group's many short lines do not change how rare a word is in the
 * papers.
 */
final class Schema {

    /** Raised whenever older indexes cannot be read any more. */
    static final String VERSION = "3";

    static final String KIND = "kind";
    static final String READING = "reading";
    static final String NOTES = "notes";
    static final String SOURCE = "source";

    static final String SOURCE_ID = "source-id";
    static final String PASSAGE_ID = "passage-id";
    static final String SESSION = "session";
    static final String ENTRY = "entry";
    static final String REFERENCE = "reference";
    static final String STORED = "stored";
    static final String LINES = "lines";

    static final String READING_TEXT = "text";
    static final String NOTES_TEXT = "note";
    static final String TITLE = "title";
    static final String AUTHOR = "author";
    static final String YEAR = "year";
    static final String SECTION = "section";

    /** Ends the name of a field's twin that keeps whole words, which patterns are matched with. */
    static final String WHOLE = "-whole";

    static final String COMMIT_SCHEMA = "schema";
    static final String COMMIT_ANALYSIS = "analysis";
    static final String COMMIT_CORPUS = "corpus";
    static final String COMMIT_READER = "reader";
    static final String COMMIT_FINGERPRINT = "fingerprint";
    static final String COMMIT_TIME = "time";

    private Schema() {}

    /** Of a commit's data; commits were once made without. */
    static int reader(Map<String, String> commit) {
        return Integer.parseInt(commit.getOrDefault(COMMIT_READER, "0"));
    }

    static Analyzer analyzer() {
        NameAnalyzer whole = new NameAnalyzer();
        return new PerFieldAnalyzerWrapper(
                new PassageAnalyzer(),
                Map.of(
                        AUTHOR,
                        whole,
                        YEAR,
                        whole,
                        READING_TEXT + WHOLE,
                        whole,
                        NOTES_TEXT + WHOLE,
                        whole,
                        TITLE + WHOLE,
                        whole,
                        SECTION + WHOLE,
                        whole));
    }

    /** Robertson and Zaragoza (2009), k1 1.2 and b .75. */
    static Similarity similarity() {
        return new BM25Similarity(1.2f, .75f);
    }
}
