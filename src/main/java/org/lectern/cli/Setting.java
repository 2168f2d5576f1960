package org.lectern.cli;

import java.util.Locale;

/** What can be set: by an option, the environment, {@code lectern.properties}, or not at all. */
enum Setting {
    CORPUS("corpus", "folder of readings and notes"),
    INDEX("index", "folder of the index"),
    WORKERS(
            "auto",
            "processes that read PDF files; auto is one fewer than there are cores, at most 8"),
    MODEL(
            "bundled",
            "what places texts by their meaning: bundled, none, or a folder with model.onnx and"
                    + " tokenizer.json"),
    CACHE("auto", "folder for what is unpacked once; auto is lectern in the user's cache folder"),
    COLOR("auto", "colours in the terminal: auto, always or never"),
    HOST("127.0.0.1", "address that the server listens on"),
    OCR("auto", "reading pages from their pictures by Tesseract: auto, always or never"),
    PORT("8080", "port that the server listens on; 0 takes a free one");

    private final String defaultValue;
    private final String description;

    Setting(String usual, String meaning) {
        this.defaultValue = usual;
        this.description = meaning;
    }

    /** In {@code lectern.properties}, and as an option after two dashes. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In the environment. */
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
