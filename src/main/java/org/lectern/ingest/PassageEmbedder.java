package org.lectern.ingest;

import org.lectern.analysis.SentenceSplitter;
import org.lectern.corpus.ParsedSource;
import org.lectern.embed.Embedder;
import org.lectern.index.IndexUpdate;
import org.lectern.index.IndexedPassage;
import org.lectern.model.LecternException;
import org.lectern.model.LecternException.StoppedException;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;
import org.lectern.model.Reading;
import org.lectern.model.Sha256;
import org.lectern.model.Source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Embeds passages, as many at a time as there are processors. It reuses the vectors of texts that
 * the previous commit has from the same model. Safe for use by many threads.
 */
final class PassageEmbedder implements AutoCloseable {

    private static final int KEY_LENGTH = 24;

    private final Embedder embedder;
    private final IndexUpdate update;
    private final boolean sameModel;
    private final ExecutorService executor =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    PassageEmbedder(Embedder embedder, IndexUpdate update) {
        this.embedder = embedder;
        this.update = update;
        this.sameModel = update.previousModel().filter(embedder.modelId()::equals).isPresent();
    }

    /**
     * Returns the passages of a source with their vectors.
     *
     * @throws StoppedException if this thread is interrupted
     */
    List<IndexedPassage> embed(ParsedSource parsed) {
        ConcurrentMap<String, QuantisedVector> sentences = new ConcurrentHashMap<>();
        Source source = parsed.entry().source();
        List<Callable<IndexedPassage>> tasks = new ArrayList<>();
        for (Passage passage : parsed.passages()) {
            tasks.add(() -> new IndexedPassage(passage, vectorsFor(source, passage, sentences)));
        }
        return runAll(tasks);
    }

    private List<IndexedPassage> runAll(List<Callable<IndexedPassage>> tasks) {
        try {
            return results(executor.invokeAll(tasks));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LecternException lecternException
                    ? lecternException
                    : new IllegalStateException("a passage could not be embedded", e);
        }
    }

    private static List<IndexedPassage> results(List<Future<IndexedPassage>> futures)
            throws InterruptedException, ExecutionException {
        List<IndexedPassage> results = new ArrayList<>();
        for (Future<IndexedPassage> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private PassageVectors vectorsFor(
            Source source, Passage passage, ConcurrentMap<String, QuantisedVector> sentences) {
        String text = passage.textWithContext(source);
        String key = Sha256.of(text).substring(0, KEY_LENGTH);
        Optional<PassageVectors> previous =
                sameModel ? update.previousVectors(key) : Optional.empty();
        return previous.orElseGet(() -> vectorsFor(source, key, text, passage, sentences));
    }

    private PassageVectors vectorsFor(
            Source source,
            String key,
            String text,
            Passage passage,
            ConcurrentMap<String, QuantisedVector> sentenceVectors) {
        List<QuantisedVector> sentences =
                sentenceTexts(source, passage).stream()
                        .map(sentence ->
                                sentenceVectors.computeIfAbsent(sentence, this::quantisedVector))
                        .toList();
        return new PassageVectors(key, quantisedVector(text), sentences);
    }

    private QuantisedVector quantisedVector(String text) {
        return QuantisedVector.of(embedder.embedPassage(text));
    }

    /** Returns the sentences of a passage; the title of a reading counts as one more. */
    private static List<String> sentenceTexts(Source source, Passage passage) {
        String text = passage.text();
        List<String> sentences = new ArrayList<>();
        SentenceSplitter.split(text)
                .forEach(s -> sentences.add(text.substring(s.start(), s.end())));
        if (source instanceof Reading reading) {
            sentences.add(reading.title());
        }
        return sentences;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
