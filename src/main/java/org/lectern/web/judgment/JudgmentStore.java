package org.lectern.web.judgment;

import org.jspecify.annotations.Nullable;
import org.lectern.json.Json;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.Sha256;
import org.lectern.web.view.PassageActions;
import org.lectern.web.view.PassageCard.JudgmentForm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Relevance judgments of passages in a TREC qrels file with lines {@code query 0 passage grade},
 * where grade 1 means relevant and 0 not relevant. The texts of the queries are in a second file,
 * with {@code .queries.jsonl} appended to the name, so that {@code lectern eval --passages} can use
 * both. Thread-safe.
 */
public final class JudgmentStore implements PassageActions.JudgmentLookup {

    private static final int ID_DIGITS = 12;
    private static final int COLUMNS = 4;
    private static final Pattern WHITESPACE = Pattern.compile("\\s+");

    private final Path file;
    private final Path queriesFile;
    private final Map<JudgedPassage, Integer> grades = new LinkedHashMap<>();
    private final Map<String, String> queries = new LinkedHashMap<>();

    private record JudgedPassage(String query, String passage) {}

    private record QueryLine(String _id, String text) {}

    private JudgmentStore(Path file) {
        this.file = file;
        this.queriesFile = file.resolveSibling(file.getFileName() + ".queries.jsonl");
    }

    /**
     * Opens the judgments of a file, which need not exist yet.
     *
     * @throws FileAccessException if it cannot be read or is malformed
     */
    public static JudgmentStore open(Path file) {
        JudgmentStore store = new JudgmentStore(file.toAbsolutePath());
        try {
            lines(store.file).forEach(store::addJudgment);
            lines(store.queriesFile).forEach(store::addQuery);
        } catch (IOException | Json.MalformedJsonException e) {
            throw new FileAccessException(
                    "The judgments in %s cannot be read (%s). Name another file with --judge."
                            .formatted(file, e.getMessage()));
        }
        return store;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private void addJudgment(String line) {
        List<String> columns = WHITESPACE.splitAsStream(line.strip()).toList();
        if (columns.size() != COLUMNS || !columns.get(3).matches("-?[0-9]{1,4}")) {
            throw new FileAccessException(
                    "%s has a line that is no judgment: \"%s\". Name another file with --judge."
                            .formatted(file, line));
        }
        grades.put(
                new JudgedPassage(columns.get(0), columns.get(2)),
                Integer.parseInt(columns.get(3)));
    }

    private void addQuery(String line) {
        QueryLine query = Json.read(line, QueryLine.class);
        queries.put(query._id(), query.text());
    }

    /**
     * Sets or removes a judgment and writes the files.
     *
     * @param query the text of the query
     * @param question id of the question in the notes that the query repeats; null if there is none
     * @param grade 1 or 0; empty to remove the judgment
     */
    public synchronized void judge(
            String query, @Nullable String question, String passage, Optional<Integer> grade) {
        String id = id(query, question);
        JudgedPassage key = new JudgedPassage(id, passage);
        grade.ifPresentOrElse(value -> grades.put(key, value), () -> grades.remove(key));
        queries.put(id, query);
        write();
    }

    /** Returns the id of a query. Spacing and case make no difference. */
    private static String id(String query, @Nullable String question) {
        String words = query.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return question == null
                ? "q" + Sha256.of(words).substring(0, ID_DIGITS)
                : question.replaceAll("\\s+", "_");
    }

    @Override
    public synchronized JudgmentForm find(String query, @Nullable String question, String passage) {
        Integer grade = grades.get(new JudgedPassage(id(query, question), passage));
        return new JudgmentForm(
                query, question, passage, grade != null && grade > 0, grade != null && grade <= 0);
    }

    private void write() {
        try {
            replaceAtomically(queriesFile, queryLines());
            replaceAtomically(file, gradeLines());
        } catch (IOException e) {
            throw new FileAccessException(
                    "The judgment cannot be written to %s (%s).".formatted(file, e.getMessage()));
        }
    }

    private String queryLines() {
        return queries.entrySet().stream()
                .map(entry -> Json.toLine(new QueryLine(entry.getKey(), entry.getValue())))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String gradeLines() {
        return grades.entrySet().stream()
                .map(entry -> gradeLine(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String gradeLine(JudgedPassage judged, int grade) {
        return "%s 0 %s %d\n".formatted(judged.query(), judged.passage(), grade);
    }

    /** Replaces the file atomically, so that readers see either the old or the new content. */
    private static void replaceAtomically(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".new");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
