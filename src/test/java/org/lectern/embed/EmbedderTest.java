package org.lectern.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.LecternException.ModelUnavailableException;
import org.lectern.model.QuantisedVector;
import org.lectern.model.Vector;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs the bundled model, which is unpacked once. */
class EmbedderTest {

    private static final String PREFIX =
            "Represent this sentence for searching relevant passages: ";

    @TempDir private static Path cache;
    @TempDir private static Path own;

    private static Embedder bundled;

    @TempDir private Path temp;

    @BeforeAll
    static void open() throws IOException {
        bundled = Embedder.open(null, cache);
        unpack("/bge-small-en-v1.5-q.onnx", own.resolve("model.onnx"));
        unpack("/bge-small-en-v1.5-q-tokenizer.json", own.resolve("tokenizer.json"));
    }

    @AfterAll
    static void close() {
        bundled.close();
    }

    private static void unpack(String resource, Path target) throws IOException {
        try (InputStream in = EmbedderTest.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(in), target);
        }
    }

    /** Returns a folder with some of the files of a user's model. */
    private Path folder(String... names) throws IOException {
        for (String name : names) {
            Files.createLink(temp.resolve(name), own.resolve(name));
        }
        return temp;
    }

    private static double cosine(Vector one, Vector other) {
        return QuantisedVector.of(one).cosine(other);
    }

    @Test
    void similarTextsHaveSimilarVectors() {
        Vector question = bundled.embedQuestion("How do ants find their way home?");
        Vector answer =
                bundled.embedPassage("An insect returns to its nest by the sun's position.");
        Vector other = bundled.embedPassage("The price of wheat fell in the second quarter.");
        assertThat(question.dimensions()).isEqualTo(384);
        assertThat(cosine(question, answer)).isGreaterThan(cosine(question, other) + .15);
    }

    @Test
    void questionIsPrefixed() {
        String text = "Who counts the votes?";
        assertThat(bundled.embedQuestion(text))
                .isEqualTo(bundled.embedPassage(PREFIX + text))
                .isNotEqualTo(bundled.embedPassage(text));
    }

    @Test
    void embeddingIsDeterministic() {
        String text = "Tides follow the moon.";
        assertThat(bundled.embedPassage(text)).isEqualTo(bundled.embedPassage(text));
        assertThat(bundled.embedQuestion(text)).isEqualTo(bundled.embedQuestion(text));
        assertThat(bundled.embedPassage(text))
                .isNotEqualTo(bundled.embedPassage("Tides follow no one."));
    }

    @Test
    void embeddingIsThreadSafe() throws Exception {
        List<String> texts =
                IntStream.range(0, 24).mapToObj(i -> "Ship " + i + " sails.".repeat(i)).toList();
        List<Vector> expected = texts.stream().map(bundled::embedPassage).toList();
        List<Callable<Vector>> work = new ArrayList<>();
        texts.forEach(text -> work.add(() -> bundled.embedPassage(text)));
        List<Vector> vectors = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<Vector> vector : threads.invokeAll(work)) {
                vectors.add(vector.get());
            }
        }
        assertThat(vectors).isEqualTo(expected);
    }

    @Test
    void embedsEmptyTextAndTruncatesLongText() {
        assertThat(cosine(bundled.embedPassage(""), bundled.embedPassage(""))).isGreaterThan(.99);
        Vector cut = bundled.embedPassage("reef ".repeat(20_000));
        assertThat(cut).isEqualTo(bundled.embedPassage("reef ".repeat(510)));
        assertThat(cut).isNotEqualTo(bundled.embedPassage("reef ".repeat(400)));
    }

    @Test
    void unpackedAndOptimisedFilesAreCached() throws IOException {
        bundled.embedPassage("Anything.");
        try (Stream<Path> files = Files.walk(cache)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains(
                            "bge-small-en-v1.5-q.onnx",
                            "bge-small-en-v1.5-q-tokenizer.json",
                            "bge-small-en-v1.5-q.optimised.onnx")
                    .noneMatch(name -> name.startsWith("half"));
        }
    }

    @Test
    void embedsWithModelOfTheUser() throws IOException {
        Path folder = folder("model.onnx", "tokenizer.json");
        Files.writeString(folder.resolve("model.properties"), "pooling=cls\n");
        try (Embedder same = Embedder.open(folder, cache)) {
            assertThat(same.modelId())
                    .matches(temp.getFileName() + "-[0-9a-f]{12}")
                    .isNotEqualTo(bundled.modelId());
            assertThat(same.embedPassage("Gulls.")).isEqualTo(bundled.embedPassage("Gulls."));
            assertThat(same.embedQuestion("Gulls?")).isEqualTo(bundled.embedPassage("Gulls?"));
        }
    }

    @Test
    void propertiesChangeVectorsAndModelId() throws IOException {
        Path folder = folder("model.onnx", "tokenizer.json");
        Path properties = folder.resolve("model.properties");
        try (Embedder mean = Embedder.open(folder, cache)) {
            Files.writeString(properties, "pooling = CLS \nquestion-prefix=Ask\\:\\u0020\n");
            try (Embedder prefixed = Embedder.open(folder, cache)) {
                assertThat(prefixed.modelId()).isNotEqualTo(mean.modelId());
                assertThat(prefixed.embedQuestion("Who?"))
                        .isEqualTo(bundled.embedPassage("Ask: Who?"));
                assertThat(mean.embedPassage("Gulls."))
                        .isNotEqualTo(bundled.embedPassage("Gulls."));
                assertThat(cosine(mean.embedPassage("Gulls."), bundled.embedPassage("Gulls.")))
                        .isGreaterThan(.5);
            }
        }
    }

    @Test
    void folderWithoutModelIsRejected() throws IOException {
        Path folder = folder("tokenizer.json");
        assertThatThrownBy(() -> Embedder.open(folder, cache))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "There is no model.onnx in %s. The folder of a model contains model.onnx"
                                + " and tokenizer.json.",
                        folder);
        Files.move(folder.resolve("tokenizer.json"), folder.resolve("model.onnx"));
        assertThatThrownBy(() -> Embedder.open(folder, cache))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("There is no tokenizer.json in " + folder);
    }

    @Test
    void unknownPoolingIsRejected() throws IOException {
        Path folder = folder("model.onnx", "tokenizer.json");
        Files.writeString(folder.resolve("model.properties"), "pooling=max\n");
        assertThatThrownBy(() -> Embedder.open(folder, cache))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "pooling in %s is \"max\". It must be mean or cls.",
                        folder.resolve("model.properties"));
    }

    @Test
    void malformedModelIsUnavailableAndLeavesNoFiles() throws IOException {
        Path folder = folder("tokenizer.json");
        Files.writeString(folder.resolve("model.onnx"), "garbage");
        try (Embedder embedder = Embedder.open(folder, cache)) {
            embedder.preload();
            assertThatThrownBy(() -> embedder.embedPassage("Gulls."))
                    .isInstanceOf(ModelUnavailableException.class)
                    .hasMessageStartingWith(
                            "The model %s cannot be used here (", embedder.modelId())
                    .hasMessageEndingWith(
                            "). Search with --mode lexical, and index with" + " --no-vectors.");
            assertThatThrownBy(() -> embedder.embedQuestion("Gulls?"))
                    .isInstanceOf(ModelUnavailableException.class);
        }
        try (Stream<Path> files = Files.walk(cache)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("half"))
                    .noneMatch(name -> name.startsWith(temp.getFileName().toString()));
        }
    }

    @Test
    void malformedTokenizerIsUnavailable() throws IOException {
        Path folder = folder("model.onnx");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        try (Embedder embedder = Embedder.open(folder, cache)) {
            assertThatThrownBy(() -> embedder.embedPassage("Gulls."))
                    .isInstanceOf(ModelUnavailableException.class);
        }
    }

    @Test
    void closesQuietlyAfterFailedLoading() throws IOException {
        Path folder = folder("tokenizer.json");
        Files.writeString(folder.resolve("model.onnx"), "garbage");
        Embedder embedder = Embedder.open(folder, cache);
        embedder.preload();
        embedder.close();
        Embedder.open(folder, cache).close();
    }

    /** ONNX Runtime leaves an empty folder when the process halts. */
    @Test
    void haltedProcessLeavesNoLibraryInTheTemporaryFolder() throws Exception {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + temp,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltedEmbedderProcess.class.getName(),
                        cache.toString());
        File output = Files.createFile(own.resolve("output")).toFile();
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        assertThat(process.waitFor()).as(Files.readString(output.toPath())).isEqualTo(7);
        try (Stream<Path> left = Files.walk(temp)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
