package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.notes.SectionName.Kind;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * The words in names of sections, read from {@code section-words.properties}.
 *
 * @param words whole words of each kind
 * @param parts parts of words of each kind, for languages written without spaces
 * @param fillers words that may occur in names of any kind
 */
record SectionWords(
        Map<Kind, Set<String>> words, Map<Kind, Set<String>> parts, Set<String> fillers) {

    private static final String RESOURCE = "section-words.properties";

    /** A longer word in such a language is a sentence. */
    private static final int MAX_COMPOUND_LENGTH = 12;

    static SectionWords load() {
        Properties lists = properties();
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        Map<Kind, Set<String>> parts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            words.put(kind, list(lists, kind.name()));
            parts.put(kind, list(lists, kind.name() + ".part"));
        }
        return new SectionWords(words, parts, list(lists, "filler"));
    }

    private static Properties properties() {
        Properties lists = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                SectionWords.class.getResourceAsStream(RESOURCE), RESOURCE),
                        StandardCharsets.UTF_8)) {
            lists.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return lists;
    }

    private static Set<String> list(Properties lists, String key) {
        String words = lists.getProperty(key, "");
        return words.isEmpty() ? Set.of() : Set.of(words.split(" ", -1));
    }

    /** Returns the kind of section that a word in lower case names; null where it names none. */
    @Nullable Kind kindOf(String word) {
        for (Map.Entry<Kind, Set<String>> kind : words.entrySet()) {
            if (kind.getValue().contains(word)) {
                return kind.getKey();
            }
        }
        return word.length() > MAX_COMPOUND_LENGTH ? null : kindOfPart(word);
    }

    private @Nullable Kind kindOfPart(String word) {
        for (Map.Entry<Kind, Set<String>> kind : parts.entrySet()) {
            if (kind.getValue().stream().anyMatch(word::contains)) {
                return kind.getKey();
            }
        }
        return null;
    }

    boolean isFiller(String word) {
        return fillers.contains(word);
    }
}
