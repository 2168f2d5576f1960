package org.lectern.cli;

import java.util.Locale;

/** A setting, given by an option, an environment variable or {@code lectern.properties}. */
enum Setting {
    CORPUS("corpus", "folder of readings and notes"),
    INDEX("index", "folder of the index"),
    WORKERS(
            "auto",
            "number of processes that read PDF files; auto is one fewer than cores, at most 8"),
    MODEL(
            "bundled",
            "embedding model: bundled, none, or a folder with model.onnx and tokenizer.json"),
    CACHE("auto", "folder for unpacked files; auto is lectern in the user's cache folder"),
    COLOR("auto", "colour the output: auto, always or never"),
    HOST("127.0.0.1", "address that the server listens on"),
    OCR("auto", "recognise text in page images by Tesseract: auto, always or never"),
    PORT("8080", "port that the server listens on; 0 takes a free one");

    private final String defaultValue;
    private final String description;

    Setting(String defaultValue, String description) {
        this.defaultValue = defaultValue;
        this.description = description;
    }

    /** Returns the name in {@code lectern.properties} and, after two hyphens, of the option. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of the environment variable. */
    String environmentVariable() {
        return "LECTERN_" + name();
    }

    String defaultValue() {
        return defaultValue;
    }

    String description() {
        return description;
    }
}
