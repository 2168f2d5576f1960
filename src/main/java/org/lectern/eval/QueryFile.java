package org.lectern.eval;

import org.jspecify.annotations.Nullable;
import org.lectern.json.Json;
import org.lectern.model.LecternException.BadInput;
import org.lectern.model.RunLine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads queries. A file that begins with <code>{</code> is BEIR's, {@code {"_id","text"}} a line;
 * one that begins with {@code <} holds topics of TREC, see {@link Topics}; any other has an id, a
 * tab and the text on a line.
 */
public final class QueryFile {

    private enum Form {
        BEIR,
        TOPICS,
        TABBED;

        static Form of(Line first) {
            return switch (first.text().strip().charAt(0)) {
                case '{' -> BEIR;
                case '<' -> TOPICS;
                default -> TABBED;
            };
        }
    }

    private final List<Query> queries = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Topics topics = new Topics(this::add);
    private @Nullable Form form;

    private QueryFile() {}

    /**
     * The queries of a file, in its order.
     *
     * @throws org.lectern.model.LecternException.InputOutput if the file cannot be read
     * @throws BadInput if it has no query, a line that is none, or an id twice; the message has the
     *     line's number
     */
    public static List<Query> read(Path file) {
        QueryFile read = new QueryFile();
        Line.each(file, read::line);
        read.topics.end();
        if (read.queries.isEmpty()) {
            throw new BadInput(file + " has no queries. Write an id, a tab and a question a line.");
        }
        return read.queries;
    }

    private void line(Line line) {
        form = form == null ? Form.of(line) : form;
        switch (form) {
            case BEIR -> json(line);
            case TOPICS -> topics.line(line);
            case TABBED -> tabbed(line);
        }
    }

    private void json(Line line) {
        try {
            Map<String, @Nullable Object> fields = Json.fields(line.text());
            add(line, member(fields, "_id"), member(fields, "text"));
        } catch (Json.Malformed e) {
            throw line.malformed("is no JSON object");
        }
    }

    /** Ids may be numbers. */
    private static String member(Map<String, @Nullable Object> fields, String name) {
        Object value = fields.get(name);
        return value instanceof String || value instanceof Number ? value.toString() : "";
    }

    private void tabbed(Line line) {
        List<String> columns = line.tabbed();
        if (columns.size() != 2) {
            throw line.malformed("is not an id, a tab and a question");
        }
        add(line, columns.getFirst(), columns.getLast());
    }

    private void add(Line line, String id, String text) {
        if (id.isBlank()) {
            throw line.malformed("has no id");
        }
        if (text.isBlank()) {
            throw line.malformed("has no text");
        }
        if (!ids.add(RunLine.column(id))) {
            throw line.malformed("has the id " + id.strip() + ", which another query has too");
        }
        queries.add(new Query(RunLine.column(id), text.strip()));
    }
}
