package org.lectern.eval;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads TREC topics: between {@code <top>} and {@code </top>} a {@code <num>}, a {@code <title>},
 * optionally a {@code <desc>} and more, with or without closing tags. The query is the title, or
 * the description if the title is missing or empty, without labels such as {@code Number:}.
 */
final class TrecTopicReader {

    /** Consumer of topics. */
    interface TopicConsumer {

        /**
         * Accepts a topic.
         *
         * @param end line that closes the topic
         * @param id blank if missing
         * @param text blank if missing
         */
        void accept(FileLine end, String id, String text);
    }

    private static final Pattern TAG =
            Pattern.compile("(?i)<(/?)(top|num|title|desc|narr|dom|smry|con|fac|def|head|nat)>");
    private static final Pattern LABEL =
            Pattern.compile("(?i)^\\s*(?:number|topic|description)\\s*:");

    private final TopicConsumer consumer;
    private final Map<String, String> fields = new HashMap<>();
    private @Nullable FileLine start;
    private String field = "";

    TrecTopicReader(TopicConsumer consumer) {
        this.consumer = consumer;
    }

    void readLine(FileLine line) {
        Matcher tag = TAG.matcher(line.text());
        int from = 0;
        while (tag.find()) {
            appendText(line.text().substring(from, tag.start()));
            readTag(tag, line);
            from = tag.end();
        }
        appendText(line.text().substring(from));
    }

    private void readTag(Matcher tag, FileLine line) {
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (tag.group(1).isEmpty()) {
            open(name, line);
        } else {
            close(name, line);
        }
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
            consumer.accept(
                    line,
                    fieldText("num"),
                    fieldText("title").isEmpty() ? fieldText("desc") : fieldText("title"));
        }
    }

    private String fieldText(String name) {
        String text = LABEL.matcher(fields.getOrDefault(name, "")).replaceFirst("");
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Checks at the end of the file that no topic is open. */
    void finish() {
        if (start != null) {
            throw start.invalid("opens a topic that no </top> closes");
        }
    }
}
