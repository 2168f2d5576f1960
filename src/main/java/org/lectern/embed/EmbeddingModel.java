package org.lectern.embed;

import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;

/**
 * An embedding model on disk.
 *
 * @param id the same for the same model wherever it lies; vectors of different ids do not compare
 * @param networkFile an ONNX file that takes {@code input_ids} and gives a vector a token
 * @param tokenizerFile a {@code tokenizer.json} of Hugging Face's library
 * @param pooling how the tokens' vectors become one
 * @param questionPrefix is put before a question, never before a passage
 */
public record EmbeddingModel(
        String id, Path networkFile, Path tokenizerFile, Pooling pooling, String questionPrefix) {

    private static final String NETWORK_FILE = "model.onnx";
    private static final String TOKENIZER_FILE = "tokenizer.json";
    private static final String PROPERTIES_FILE = "model.properties";

    /** How a text's vector is made of its tokens' vectors. */
    public enum Pooling {
        /** The first token stands for the text. */
        CLS,
        /** Their mean. */
        MEAN
    }

    /**
     * BGE small English v1.5 (Xiao and others 2023), int8, 384 dimensions, which comes along as a
     * library.
     *
     * @param cache where it is unpacked to, once
     */
    static EmbeddingModel bundled(FileCache cache) {
        return new EmbeddingModel(
                "bge-small-en-v1.5-q",
                cache.unpack("/bge-small-en-v1.5-q.onnx"),
                cache.unpack("/bge-small-en-v1.5-q-tokenizer.json"),
                Pooling.CLS,
                "Represent this sentence for searching relevant passages: ");
    }

    /**
     * A model of the user's own.
     *
     * @param folder holds {@code model.onnx}, {@code tokenizer.json} and, where the model wants
     *     something else than the mean of its tokens and questions as they are, a {@code
     *     model.properties} with {@code pooling} (mean or cls) and {@code question-prefix}
     * @throws InvalidInputException if a file is missing or a property is not understood
     */
    static EmbeddingModel fromFolder(Path folder) {
        Path network = requiredFile(folder, NETWORK_FILE);
        Path tokenizer = requiredFile(folder, TOKENIZER_FILE);
        Properties properties = properties(folder.resolve(PROPERTIES_FILE));
        Pooling pooling = pooling(properties.getProperty("pooling", "mean"), folder);
        String prefix = properties.getProperty("question-prefix", "");
        String content = hash(network) + hash(tokenizer) + pooling + prefix;
        return new EmbeddingModel(
                folder.toAbsolutePath().normalize().getFileName()
                        + "-"
                        + Sha256.of(content).substring(0, 12),
                network,
                tokenizer,
                pooling,
                prefix);
    }

    private static Path requiredFile(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(
                    "There is no %s in %s. A model's folder holds %s and %s."
                            .formatted(name, folder, NETWORK_FILE, TOKENIZER_FILE));
        }
        return file;
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new FileAccessException(file + " cannot be read: " + e.getMessage());
            }
        }
        return properties;
    }

    private static Pooling pooling(String word, Path folder) {
        return Arrays.stream(Pooling.values())
                .filter(pooling -> pooling.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInputException(
                                "pooling in %s is mean or cls, not \"%s\"."
                                        .formatted(folder.resolve(PROPERTIES_FILE), word)));
    }

    private static String hash(Path file) {
        try {
            try (InputStream in = Files.newInputStream(file)) {
                return Sha256.of(in);
            }
        } catch (IOException e) {
            throw new FileAccessException(file + " cannot be read: " + e.getMessage());
        }
    }
}
