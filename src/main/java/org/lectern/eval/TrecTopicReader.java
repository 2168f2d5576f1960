package org.lectern.eval;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads topics of TREC: between {@code <top>} and {@code </top>} a {@code <num>}, a {@code <title>}
 * and perhaps a {@code <desc>} and more, closed or not. The title is the query; where it is missing
 * or empty, the description. Labels such as {@code Number:} are no part of either.
 */
final class TrecTopicReader {

    /** Takes a topic that was read. */
    interface TopicConsumer {

        /**
         * One more topic.
         *
         * @param end the line that ends it
         * @param id blank where it has none
         * @param text blank where it has none
         */
        void accept(FileLine end, String id, String text);
    }

    private static final Pattern TAG =
            Pattern.compile("(?i)<(/?)(top|num|title|desc|narr|dom|smry|con|fac|def|head|nat)>");
    private static final Pattern LABEL =
            Pattern.compile("(?i)^\\s*(?:number|topic|description)\\s*:");

    private final TopicConsumer reader;
    private final Map<String, String> fields = new HashMap<>();
    private @Nullable FileLine start;
    private String field = "";

    TrecTopicReader(TopicConsumer reader) {
        this.reader = reader;
    }

    void readLine(FileLine line) {
        Matcher tag = TAG.matcher(line.text());
        int from = 0;
        while (tag.find()) {
            appendText(line.text().substring(from, tag.start()));
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (tag.group(1).isEmpty()) {
                open(name, line);
            } else {
                close(name, line);
            }
            from = tag.end();
        }
        appendText(line.text().substring(from));
    }

    private void appendText(String text) {
        fields.merge(field, text, (before, more) -> before + " " + more);
    }

    private void open(String name, FileLine line) {
        if (name.equals("top")) {
            finish();
            start = line;
            fields.clear();
        }
        field = name;
    }

    private void close(String name, FileLine line) {
        field = "";
        if (name.equals("top")) {
            start = null;
            reader.accept(
                    line,
                    fieldText("num"),
                    fieldText("title").isEmpty() ? fieldText("desc") : fieldText("title"));
        }
    }

    private String fieldText(String name) {
        String text = LABEL.matcher(fields.getOrDefault(name, "")).replaceFirst("");
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Nothing follows. */
    void finish() {
        if (start != null) {
            throw start.invalid("begins a topic that no </top> ends");
        }
    }
}
