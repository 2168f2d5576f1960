package org.lectern.web.judgement;

import org.jspecify.annotations.Nullable;
import org.lectern.json.Json;
import org.lectern.model.LecternException.InputOutput;
import org.lectern.model.Sha256;
import org.lectern.web.page.Means;
import org.lectern.web.page.PassageCard.Judge;

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
 * Judgements of passages, kept in a file of TREC qrels: {@code query 0 passage grade}, 1 for a
 * passage that answers and 0 for one that does not. The queries stand beside it, in a file whose
 * name ends in {@code .queries.jsonl}, so that {@code lectern eval --passages} has both. Safe for
 * use by many threads.
 */
public final class Judgements implements Means.Judging {

    private static final int ID_DIGITS = 12;
    private static final int COLUMNS = 4;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Path file;
    private final Path queriesFile;
    private final Map<Key, Integer> grades = new LinkedHashMap<>();
    private final Map<String, String> queries = new LinkedHashMap<>();

    private record Key(String query, String passage) {}

    private record QueryLine(String _id, String text) {}

    private Judgements(Path file) {
        this.file = file;
        this.queriesFile = file.resolveSibling(file.getFileName() + ".queries.jsonl");
    }

    /**
     * The judgements of a file, which may not be there yet.
     *
     * @throws InputOutput if it cannot be read, or has something else in it
     */
    public static Judgements in(Path file) {
        Judgements judgements = new Judgements(file.toAbsolutePath());
        try {
            lines(judgements.file).forEach(judgements::addLine);
            lines(judgements.queriesFile).forEach(judgements::addQuery);
        } catch (IOException | Json.Malformed e) {
            throw new InputOutput(
                    "The judgements in %s cannot be read (%s). Name another file with --judge."
                            .formatted(file, e.getMessage()));
        }
        return judgements;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private void addLine(String line) {
        List<String> columns = BLANKS.splitAsStream(line.strip()).toList();
        if (columns.size() != COLUMNS || !columns.get(3).matches("-?[0-9]{1,4}")) {
            throw new InputOutput(
                    "%s has a line that is no judgement: \"%s\". Name another file with --judge."
                            .formatted(file, line));
        }
        grades.put(new Key(columns.get(0), columns.get(2)), Integer.parseInt(columns.get(3)));
    }

    private void addQuery(String line) {
        QueryLine query = Json.read(line, QueryLine.class);
        queries.put(query._id(), query.text());
    }

    /**
     * Sets a judgement, or takes it back, and writes the files.
     *
     * @param query what was asked
     * @param question id of the question that the query is; null where it is none of the notes
     * @param grade 1 or 0; empty to take it back
     */
    public synchronized void judge(
            String query, @Nullable String question, String passage, Optional<Integer> grade) {
        String id = id(query, question);
        Key key = new Key(id, passage);
        grade.ifPresentOrElse(to -> grades.put(key, to), () -> grades.remove(key));
        queries.put(id, query);
        write();
    }

    /** The same words are the same query, however they are spaced and capitalised. */
    private static String id(String query, @Nullable String question) {
        String words = query.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return question == null
                ? "q" + Sha256.of(words).substring(0, ID_DIGITS)
                : question.replaceAll("\\s+", "_");
    }

    @Override
    public synchronized Judge of(String query, @Nullable String question, String passage) {
        Integer grade = grades.get(new Key(id(query, question), passage));
        return new Judge(
                query, question, passage, grade != null && grade > 0, grade != null && grade <= 0);
    }

    private void write() {
        try {
            replace(
                    queriesFile,
                    queries.entrySet().stream()
                            .map(one -> Json.line(new QueryLine(one.getKey(), one.getValue())))
                            .collect(Collectors.joining("\n", "", "\n")));
            replace(
                    file,
                    grades.entrySet().stream()
                            .map(one ->
                                    "%s 0 %s %d\n"
                                            .formatted(
                                                    one.getKey().query(),
                                                    one.getKey().passage(),
                                                    one.getValue()))
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new InputOutput(
                    "The judgement cannot be written to %s (%s).".formatted(file, e.getMessage()));
        }
    }

    /** Whoever reads it meanwhile reads the old or the new file, whole. */
    private static void replace(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".new");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
