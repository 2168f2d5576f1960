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
 * The files and settings of an embedding model.
 *
 * @param id identifies the model's content, wherever its files are; vectors of models with
 *     different ids are not comparable
 * @param networkFile an ONNX file with input {@code input_ids} and one output vector per token
 * @param tokenizerFile a {@code tokenizer.json} of Hugging Face's library
 * @param pooling the method to combine the tokens' vectors
 * @param questionPrefix text to prepend to queries, but not to passages
 */
public record EmbeddingModel(
        String id, Path networkFile, Path tokenizerFile, Pooling pooling, String questionPrefix) {

    private static final String NETWORK_FILE = "model.onnx";
    private static final String TOKENIZER_FILE = "tokenizer.json";
    private static final String PROPERTIES_FILE = "model.properties";

    /** The methods to combine the vectors of tokens into one. */
    public enum Pooling {
        /** The vector of the first token. */
        CLS,
        /** The mean of the vectors. */
        MEAN
    }

    /**
     * Returns the bundled model, BGE small English v1.5 (Xiao and others 2023), int8, 384
     * dimensions.
     *
     * @param cache cache to unpack the files to
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
     * Returns a model of the user.
     *
     * @param folder contains {@code model.onnx}, {@code tokenizer.json} and optionally {@code
     *     model.properties} with {@code pooling} ({@code mean}, the default, or {@code cls}) and
     *     {@code question-prefix} (default: none)
     * @throws InvalidInputException if a file is missing or a property has an unknown value
     */
    static EmbeddingModel fromFolder(Path folder) {
        Path network = requiredFile(folder, NETWORK_FILE);
        Path tokenizer = requiredFile(folder, TOKENIZER_FILE);
        Properties properties = properties(folder.resolve(PROPERTIES_FILE));
        Pooling pooling = pooling(properties.getProperty("pooling", "mean"), folder);
        String prefix = properties.getProperty("question-prefix", "");
        String id = id(folder, hash(network) + hash(tokenizer) + pooling + prefix);
        return new EmbeddingModel(id, network, tokenizer, pooling, prefix);
    }

    private static String id(Path folder, String content) {
        return folder.toAbsolutePath().normalize().getFileName()
                + "-"
                + Sha256.of(content).substring(0, 12);
    }

    private static Path requiredFile(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(
                    "There is no %s in %s. The folder of a model contains %s and %s."
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

    private static Pooling pooling(String value, Path folder) {
        return Arrays.stream(Pooling.values())
                .filter(pooling -> pooling.name().equals(value.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInputException(
                                "pooling in %s is \"%s\". It must be mean or cls."
                                        .formatted(folder.resolve(PROPERTIES_FILE), value)));
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
