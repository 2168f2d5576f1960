package org.lectern.embed;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Converts text to the token ids of a model. Thread-safe. */
final class ModelTokenizer implements AutoCloseable {

    /** The input length of BERT models; longer texts are truncated. */
    private static final String MAX_TOKENS = "512";

    private final HuggingFaceTokenizer tokenizer;

    private ModelTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /**
     * Loads a tokenizer.
     *
     * @param cache cache for the library's native code
     */
    static ModelTokenizer open(Path file, FileCache cache) throws IOException {
        // The library would otherwise query cloud metadata services and use its own cache folder.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ENGINE_CACHE_DIR", cache.resolve("tokenizers").toString());
        return new ModelTokenizer(
                HuggingFaceTokenizer.newInstance(
                        file,
                        Map.of("truncation", "true", "maxLength", MAX_TOKENS, "padding", "false")));
    }

    /** Returns the token ids of a text, including the special tokens. */
    long[] tokenIds(String text) {
        return tokenizer.encode(text).getIds();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
