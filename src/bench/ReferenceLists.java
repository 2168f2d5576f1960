import org.lectern.bibliography.ReferenceReader;
import org.lectern.document.Document;
import org.lectern.document.Extraction;
import org.lectern.document.ReferenceList;
import org.lectern.extract.PdfExtractor;
import org.lectern.extract.ReadBudget;
import org.lectern.extract.pdf.PdfWorker;
import org.lectern.extract.worker.WorkerCommand;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.model.Reference;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts what Lectern reads of the lists of references of PDF files, and compares the number of
 * entries with the last mark that {@code pdftotext} (poppler) finds below the list's heading.
 *
 * <pre>java -cp 'target/classes:target/lectern/lib/*' src/bench/ReferenceLists.java FOLDER...</pre>
 *
 * <p>Sixty entries from ten papers follow for reading by eye, the same ones each time.
 */
final class ReferenceLists {

    private static final Pattern HEADING =
            Pattern.compile("(?im)^.{0,90}\\b(?:references|bibliography)\\s*$");
    private static final List<Pattern> MARKS =
            List.of(
                    Pattern.compile("(?m)(?:^|\\s{2})\\s*\\[(\\d{1,3})\\] "),
                    Pattern.compile("(?m)(?:^|\\s{2})\\s*(\\d{1,3})\\. \\p{Lu}"));
    private static final int PAPERS = 10;
    private static final int ENTRIES = 6;
    private static final long SEED = 7;

    private record Paper(String name, List<Reference> references, OptionalInt marks) {

        long with(Predicate<Reference> field) {
            return references.stream().filter(field).count();
        }
    }

    public static void main(String[] folders) throws Exception {
        WorkerCommand launch =
                WorkerCommand.ofJava(PdfWorker.class.getName(), List.of(), List.of("NEVER", ""));
        List<Paper> papers = new ArrayList<>();
        int files = 0;
        try (PdfExtractor extractor =
                new PdfExtractor(new WorkerPool(launch, 1), ReadBudget.DEFAULT)) {
            for (String folder : folders) {
                for (Path file : pdfs(Path.of(folder))) {
                    files++;
                    paper(file, extractor).ifPresent(papers::add);
                }
            }
        }
        System.out.printf("%d files, %d with a list%n", files, papers.size());
        papers.forEach(ReferenceLists::print);
        printAll(papers);
        printSample(papers);
    }

    private static List<Path> pdfs(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    private static Optional<Paper> paper(Path file, PdfExtractor extractor) throws Exception {
        List<String> entries =
                switch (extractor.extract(file)) {
                    case Extraction.Extracted(Document m) -> ReferenceList.of(m.blocks());
                    case Extraction.Partial(Document m, var _) -> ReferenceList.of(m.blocks());
                    case Extraction.Rejected _ -> List.of();
                };
        List<Reference> references = entries.stream().map(ReferenceReader::parse).toList();
        return references.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paper(file.getFileName().toString(), references, marks(file)));
    }

    private static OptionalInt marks(Path file) throws Exception {
        String text = poppler(file);
        Matcher heading = HEADING.matcher(text);
        int start = 0;
        while (heading.find()) {
            start = heading.end();
        }
        String list = text.substring(start);
        return MARKS.stream()
                .map(mark ->
                        mark.matcher(list)
                                .results()
                                .mapToInt(found -> Integer.parseInt(found.group(1)))
                                .max())
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static String poppler(Path file) throws Exception {
        Process process =
                new ProcessBuilder("pdftotext", "-layout", "-enc", "UTF-8", file.toString(), "-")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void print(Paper paper) {
        String marks = paper.marks().isPresent() ? "" + paper.marks().getAsInt() : "-";
        System.out.printf("%4d of %4s  %s%n", paper.references().size(), marks, paper.name());
    }

    private static void printAll(List<Paper> papers) {
        double all = papers.stream().mapToInt(paper -> paper.references().size()).sum();
        long years = papers.stream().mapToLong(p -> p.with(r -> r.year() != null)).sum();
        long titles = papers.stream().mapToLong(p -> p.with(r -> r.title() != null)).sum();
        long authors = papers.stream().mapToLong(p -> p.with(r -> !r.authors().isEmpty())).sum();
        System.out.printf(
                "%.0f entries, with year %.3f, title %.3f, authors %.3f%n",
                all, years / all, titles / all, authors / all);
    }

    private static void printSample(List<Paper> papers) {
        Random random = new Random(SEED);
        List<Paper> shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, random);
        for (Paper paper : shuffled.stream().limit(PAPERS).toList()) {
            System.out.printf("%n%s%n", paper.name());
            List<Reference> entries = new ArrayList<>(paper.references());
            Collections.shuffle(entries, random);
            entries.stream().limit(ENTRIES).forEach(System.out::println);
        }
    }
}
