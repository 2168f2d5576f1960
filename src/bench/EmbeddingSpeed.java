import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

import org.lectern.analysis.SentenceSplitter;
import org.lectern.embed.Embedder;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.query.IndexQuery;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * How many passages of about 200 tokens the bundled model places in a second, as many at a time as
 * there are cores. The passages are put together from the sentences of an index. Processor time is
 * given too, because others may be at work on the same cores.
 *
 * <pre>
 * java -cp 'target/classes:target/lectern/lib/*' src/bench/EmbeddingSpeed.java INDEX
 * </pre>
 */
final class EmbeddingSpeed {

    private static final int TOKENS = 200;
    private static final int PASSAGES = 300;
    private static final int ROUNDS = 5;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    public static void main(String[] arguments) throws Exception {
        try (Embedder embedder = Embedder.open(null, Path.of("target", "cache"))) {
            embedder.embedPassage("to warm up");
            List<String> passages = passages(Path.of(arguments[0]));
            round(embedder, passages);
            List<Double> rates = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rates.add(round(embedder, passages));
            }
            System.out.printf(
                    "median: %.1f a second%n", rates.stream().sorted().toList().get(ROUNDS / 2));
        }
    }

    private static double round(Embedder embedder, List<String> passages) throws Exception {
        long processorBefore = processorTime();
        long began = System.nanoTime();
        try (ExecutorService cores = Executors.newFixedThreadPool(CORES)) {
            List<Callable<Object>> work = new ArrayList<>();
            passages.forEach(passage -> work.add(() -> embedder.embedPassage(passage)));
            for (Future<Object> done : cores.invokeAll(work)) {
                done.get();
            }
        }
        double rate = passages.size() * 1e9 / (System.nanoTime() - began);
        double processor = (processorTime() - processorBefore) / 1e6 / passages.size();
        System.out.printf("%.1f a second, %.1f ms of processor each%n", rate, processor);
        return rate;
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    /** Texts of 190 to 210 tokens, of whole sentences. */
    private static List<String> passages(Path index) throws Exception {
        List<String> passages = new ArrayList<>();
        try (InputStream file =
                        Embedder.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json");
                HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(file, Map.of())) {
            String passage = "";
            for (String sentence : sentences(index)) {
                String longer = passage + sentence + " ";
                int tokens = tokenizer.encode(longer).getIds().length;
                if (tokens >= TOKENS - 10 && tokens <= TOKENS + 10) {
                    passages.add(longer);
                }
                passage = tokens < TOKENS - 10 ? longer : "";
                if (passages.size() == PASSAGES) {
                    break;
                }
            }
        }
        return passages;
    }

    private static List<String> sentences(Path index) {
        try (Snapshot snapshot = new LuceneIndex(index).open()) {
            Set<String> readings =
                    snapshot.catalogue().readings().stream()
                            .map(Reading::id)
                            .collect(Collectors.toSet());
            List<Integer> numbers =
                    snapshot
                            .searcher()
                            .search(
                                    new IndexQuery.InSession("", readings),
                                    new Scope.Readings(null),
                                    4 * PASSAGES)
                            .best()
                            .stream()
                            .map(candidate -> candidate.passageNumber())
                            .toList();
            List<String> sentences = new ArrayList<>();
            for (Passage passage : snapshot.store().passages(numbers)) {
                SentenceSplitter.split(passage.text())
                        .forEach(s -> sentences.add(passage.text().substring(s.start(), s.end())));
            }
            return sentences;
        }
    }
}
