import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.lectern.format.TrecRunLine;
import org.lectern.json.Json;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the TREC run of a plain Lucene BM25 over a BEIR collection, for {@code lectern eval --run}
 * and {@code --against}. Its settings are Anserini's defaults: k1 .9, b .4, Lucene's English
 * analysis (possessives off, lower case, 33 stop words, Porter) of title and text as one field, a
 * word of the query as often as it stands there, 1,000 documents deep.
 *
 * <pre>
 * java -cp 'target/classes:target/lectern/lib/*' src/bench/Bm25Baseline.java \
 *     corpus.jsonl queries.jsonl RUN
 * </pre>
 */
final class Bm25Baseline {

    private static final int DEPTH = 1_000;
    private static final BM25Similarity BM25 = new BM25Similarity(.9f, .4f);
    private static final Analyzer ENGLISH = new EnglishAnalyzer();

    public static void main(String[] arguments) throws Exception {
        try (Directory index = new ByteBuffersDirectory()) {
            index(Path.of(arguments[0]), index);
            try (DirectoryReader reader = DirectoryReader.open(index);
                    PrintWriter run =
                            new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])))) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(BM25);
                for (String line : lines(Path.of(arguments[1]))) {
                    search(member(line, "_id"), member(line, "text"), searcher, run);
                }
            }
        }
    }

    private static List<String> lines(Path file) throws Exception {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    }

    private static String member(String line, String name) {
        Object value = Json.readObject(line).get(name);
        return value == null ? "" : value.toString();
    }

    private static void index(Path corpus, Directory index) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(ENGLISH).setSimilarity(BM25);
        try (IndexWriter writer = new IndexWriter(index, config)) {
            for (String line : lines(corpus)) {
                String text = member(line, "title") + " " + member(line, "text");
                Document document = new Document();
                document.add(new StringField("id", member(line, "_id"), Field.Store.YES));
                document.add(new TextField("text", text, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static void search(String id, String text, IndexSearcher searcher, PrintWriter run)
            throws Exception {
        int rank = 0;
        for (ScoreDoc found : searcher.search(query(text), DEPTH).scoreDocs) {
            String document = searcher.storedFields().document(found.doc).get("id");
            TrecRunLine line =
                    new TrecRunLine(
                            TrecRunLine.toColumn(id), TrecRunLine.toColumn(document), found.score);
            run.print(line.toLine(++rank, "bm25"));
        }
    }

    private static Query query(String text) throws Exception {
        Map<String, Integer> words = new LinkedHashMap<>();
        try (TokenStream tokens = ENGLISH.tokenStream("text", text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.merge(word.toString(), 1, Integer::sum);
            }
            tokens.end();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach((word, times) ->
                query.add(
                        new BoostQuery(new TermQuery(new Term("text", word)), times),
                        Occur.SHOULD));
        return query.build();
    }
}
