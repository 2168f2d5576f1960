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
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Gives passages their vectors, as many at a time as there are cores. Those of a text that the
 * earlier commit has are taken over. Safe for use by many threads.
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
     * The passages of a source with their vectors.
     *
     * @throws StoppedException if this thread is interrupted
     */
    List<IndexedPassage> embed(ParsedSource contents) {
        ConcurrentMap<String, QuantisedVector> sentences = new ConcurrentHashMap<>();
        Source source = contents.entry().source();
        List<Callable<IndexedPassage>> work = new ArrayList<>();
        for (Passage passage : contents.passages()) {
            work.add(() -> new IndexedPassage(passage, vectorsFor(source, passage, sentences)));
        }
        return runAll(work);
    }

    private List<IndexedPassage> runAll(List<Callable<IndexedPassage>> work) {
        try {
            List<IndexedPassage> done = new ArrayList<>();
            for (Future<IndexedPassage> future : executor.invokeAll(work)) {
                done.add(future.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LecternException mendable
                    ? mendable
                    : new IllegalStateException("a passage that could not be placed", e);
        }
    }

    private PassageVectors vectorsFor(
            Source source, Passage passage, ConcurrentMap<String, QuantisedVector> sentences) {
        String text = passage.textWithContext(source);
        String key = Sha256.of(text).substring(0, KEY_LENGTH);
        return sameModel
                ? update.previousVectors(key)
                        .orElseGet(() -> vectorsFor(source, key, text, passage, sentences))
                : vectorsFor(source, key, text, passage, sentences);
    }

    private PassageVectors vectorsFor(
            Source source,
            String key,
            String text,
            Passage passage,
            ConcurrentMap<String, QuantisedVector> known) {
        List<QuantisedVector> sentences =
                sentenceTexts(source, passage).stream()
                        .map(sentence -> known.computeIfAbsent(sentence, this::quantisedVector))
                        .toList();
        return new PassageVectors(key, quantisedVector(text), sentences);
    }

    private QuantisedVector quantisedVector(String text) {
        return QuantisedVector.of(embedder.embedPassage(text));
    }

    /** The title speaks for each of its reading's passages as one sentence more. */
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
