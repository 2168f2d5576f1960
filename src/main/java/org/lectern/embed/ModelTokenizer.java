package org.lectern.embed;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Text to the numbers of a model's tokens. Safe for use by many threads. */
final class ModelTokenizer implements AutoCloseable {

    /** What models of this kind can take; the end of a longer text is cut off. */
    private static final String MAX_TOKENS = "512";

    private final HuggingFaceTokenizer tokenizer;

    private ModelTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /**
     * Reads a tokenizer.
     *
     * @param cache where the library's native half is unpacked to
     */
    static ModelTokenizer open(Path file, FileCache cache) throws IOException {
        // The library would ask a cloud's address what machine this is, and use a folder of its
        // own.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ENGINE_CACHE_DIR", cache.resolve("tokenizers").toString());
        return new ModelTokenizer(
                HuggingFaceTokenizer.newInstance(
                        file,
                        Map.of("truncation", "true", "maxLength", MAX_TOKENS, "padding", "false")));
    }

    long[] tokenIds(String text) {
        return tokenizer.encode(text).getIds();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
