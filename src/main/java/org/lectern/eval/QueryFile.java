package org.lectern.eval;

import org.jspecify.annotations.Nullable;
import org.lectern.format.TrecRunLine;
import org.lectern.json.Json;
import org.lectern.model.LecternException.InvalidInputException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads queries. The first character selects the format: <code>{</code> for BEIR, one {@code
 * {"_id","text"}} per line; {@code <} for TREC topics, see {@link TrecTopicReader}; any other for
 * an id, a tab and the text per line.
 */
public final class QueryFile {

    private enum Format {
        BEIR,
        TREC_TOPICS,
        TABBED;

        static Format of(FileLine first) {
            return switch (first.text().strip().charAt(0)) {
                case '{' -> BEIR;
                case '<' -> TREC_TOPICS;
                default -> TABBED;
            };
        }
    }

    private final List<EvalQuery> queries = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final TrecTopicReader topicReader = new TrecTopicReader(this::add);
    private @Nullable Format format;

    private QueryFile() {}

    /**
     * Reads the queries of a file, in its order.
     *
     * @throws org.lectern.model.LecternException.FileAccessException if the file cannot be read
     * @throws InvalidInputException if it has no query, a malformed line, or an id twice; the
     *     message has the line's number
     */
    public static List<EvalQuery> read(Path file) {
        QueryFile reader = new QueryFile();
        FileLine.forEach(file, reader::readLine);
        reader.topicReader.finish();
        if (reader.queries.isEmpty()) {
            throw new InvalidInputException(
                    file + " has no queries. Write one per line: an id, a tab and the question.");
        }
        return reader.queries;
    }

    private void readLine(FileLine line) {
        format = format == null ? Format.of(line) : format;
        switch (format) {
            case BEIR -> readJson(line);
            case TREC_TOPICS -> topicReader.readLine(line);
            case TABBED -> readTabbed(line);
        }
    }

    private void readJson(FileLine line) {
        try {
            Map<String, @Nullable Object> fields = Json.readObject(line.text());
            add(line, member(fields, "_id"), member(fields, "text"));
        } catch (Json.MalformedJsonException e) {
            throw line.invalid("is not a JSON object");
        }
    }

    /** Returns a member as text, since ids may be numbers; empty if it is missing. */
    private static String member(Map<String, @Nullable Object> fields, String name) {
        Object value = fields.get(name);
        return value instanceof String || value instanceof Number ? value.toString() : "";
    }

    private void readTabbed(FileLine line) {
        List<String> columns = line.splitByTabs();
        if (columns.size() != 2) {
            throw line.invalid("is not an id, a tab and a question");
        }
        add(line, columns.getFirst(), columns.getLast());
    }

    private void add(FileLine line, String id, String text) {
        if (id.isBlank()) {
            throw line.invalid("has no id");
        }
        if (text.isBlank()) {
            throw line.invalid("has no text");
        }
        if (!ids.add(TrecRunLine.toColumn(id))) {
            throw line.invalid("has the id " + id.strip() + ", which another query also has");
        }
        queries.add(new EvalQuery(TrecRunLine.toColumn(id), text.strip()));
    }
}
