import org.lectern.corpus.PassageSplitter;
import org.lectern.document.Document;
import org.lectern.document.Document.Block;
import org.lectern.document.Document.Block.Aside;
import org.lectern.document.Document.Block.Heading;
import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Document.Piece;
import org.lectern.document.Extraction;
import org.lectern.extract.PdfExtractor;
import org.lectern.extract.ReadBudget;
import org.lectern.extract.pdf.PdfWorker;
import org.lectern.extract.worker.WorkerCommand;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.model.Failure;
import org.lectern.model.Passage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what Lectern reads of PDF files with what {@code pdftotext} (poppler) reads of them.
 *
 * <pre>java -cp 'target/classes:target/lectern/lib/*' src/bench/ExtractionQuality.java FOLDER...
 * </pre>
 *
 * <p>Words are compared as bags, in lower case, letters and digits alone; a word that a line's end
 * breaks counts joined. Lists for reading by eye follow the figures: titles, sentences that go on
 * over a page's end, passages that do not begin or end like sentences.
 */
final class ExtractionQuality {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern BROKEN =
            Pattern.compile("(\\p{L}{2,})[-‐\u00AD]\\n *(\\p{Ll}{2,})");
    private static final Pattern ENDS =
            Pattern.compile("(?s).*[.?!:;][\\])”’\"'*†‡\\d]{0,4}( \\d{1,2})?");
    private static final int WORST = 10;
    private static final int SAMPLE = 50;

    private final List<Sample> documents = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    public static void main(String[] folders) throws Exception {
        WorkerCommand launch =
                WorkerCommand.ofJava(PdfWorker.class.getName(), List.of(), List.of("NEVER", ""));
        ExtractionQuality quality = new ExtractionQuality();
        try (PdfExtractor pdf = new PdfExtractor(new WorkerPool(launch, 1), ReadBudget.DEFAULT)) {
            for (String folder : folders) {
                for (Path file : files(Path.of(folder))) {
                    quality.read(file, pdf);
                }
            }
        }
        System.out.print(quality.report());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    private void read(Path file, PdfExtractor pdf) throws Exception {
        String name = file.getFileName().toString();
        switch (pdf.extract(file)) {
            case Extraction.Extracted(Document read) -> add(name, read, file);
            case Extraction.Partial(Document read, Failure why) -> add(name, read, file);
            case Extraction.Rejected(Failure why) ->
                    unread.add(name + ": " + why.reason() + ", " + why.detail());
        }
    }

    private void add(String name, Document read, Path file) throws Exception {
        List<Passage> passages = new PassageSplitter().split(read, name, name);
        documents.add(new Sample(name, read, passages, poppler(file)));
    }

    private static String poppler(Path file) throws Exception {
        Process process =
                new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String report() {
        StringBuilder text = new StringBuilder();
        text.append("documents %d, unread %d\n".formatted(documents.size(), unread.size()));
        unread.forEach(line -> text.append("  ").append(line).append('\n'));
        text.append(shares("words lost", Sample::lost));
        text.append(shares("words invented", Sample::invented));
        text.append(hyphens());
        text.append(heads());
        text.append(boundaries());
        text.append(titles());
        text.append(overPages());
        return text.toString();
    }

    private String shares(String what, ToDoubleFunction<Sample> share) {
        double[] sorted = documents.stream().mapToDouble(share).sorted().toArray();
        StringBuilder text = new StringBuilder();
        text.append("%n%s: median %.2f %%%n".formatted(what, 100 * sorted[sorted.length / 2]));
        documents.stream()
                .sorted(Comparator.comparingDouble(share).reversed())
                .limit(Integer.getInteger("worst", WORST))
                .forEach(d ->
                        text.append(
                                "  %6.2f %%  %s%n"
                                        .formatted(100 * share.applyAsDouble(d), d.name())));
        return text.toString();
    }

    private String hyphens() {
        Set<String> vocabulary =
                documents.stream()
                        .flatMap(d -> d.midLineWords().stream())
                        .collect(Collectors.toSet());
        List<String> left =
                documents.stream().flatMap(d -> d.hyphensLeft(vocabulary).stream()).toList();
        long all =
                documents.stream()
                        .mapToLong(d -> BROKEN.matcher(d.poppler()).results().count())
                        .sum();
        return "%nhyphens at line ends: %d, left standing %d: %s%n"
                .formatted(
                        all,
                        left.size(),
                        left.stream().limit(SAMPLE).collect(Collectors.joining(", ")));
    }

    private String heads() {
        List<String> left = documents.stream().flatMap(d -> d.headsLeft().stream()).toList();
        return "%nrunning heads in passages: %d%n%s"
                .formatted(
                        left.size(),
                        left.stream()
                                .limit(SAMPLE)
                                .map(l -> "  " + l + "\n")
                                .collect(Collectors.joining()));
    }

    private String boundaries() {
        List<Passage> all =
                documents.stream()
                        .flatMap(d -> d.passages().stream())
                        .filter(p -> p.part() == Passage.Part.RUNNING)
                        .toList();
        List<Passage> starts = all.stream().filter(p -> !starts(p.text())).toList();
        List<Passage> ends = all.stream().filter(p -> !ends(p.text())).toList();
        long both = all.stream().filter(p -> starts(p.text()) && ends(p.text())).count();
        return "%npassages %d, start and end at a sentence's boundary %.3f (start not %d, end not %d)%n"
                        .formatted(
                                all.size(), (double) both / all.size(), starts.size(), ends.size())
                + sample("start", starts, p -> head(p.text()))
                + sample("end", ends, p -> tail(p.text()));
    }

    private static String sample(
            String what, List<Passage> some, java.util.function.Function<Passage, String> shown) {
        int step = Math.max(1, some.size() / SAMPLE);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < some.size(); i += step) {
            Passage p = some.get(i);
            text.append("  %s  %.24s  %s%n".formatted(what, p.source(), shown.apply(p)));
        }
        return text.toString();
    }

    private static boolean starts(String text) {
        return !Character.isLowerCase(text.codePointAt(0)) && ",;:)]}".indexOf(text.charAt(0)) < 0;
    }

    private static boolean ends(String text) {
        return ENDS.matcher(text).matches();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(110, text.length()));
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 110));
    }

    private String titles() {
        return "\ntitles\n"
                + documents.stream()
                        .map(d ->
                                "  %.30s | %s | %s | %s%n"
                                        .formatted(
                                                d.name(),
                                                d.read().title(),
                                                d.read().authors(),
                                                d.read().year()))
                        .collect(Collectors.joining());
    }

    /** Where notes and heads come between the halves of a sentence. */
    private String overPages() {
        List<String> all = documents.stream().flatMap(d -> d.overPages().stream()).toList();
        int step = Math.max(1, all.size() / SAMPLE);
        StringBuilder text =
                new StringBuilder("\nparagraphs over a page's end: " + all.size() + "\n");
        for (int i = 0; i < all.size(); i += step) {
            text.append("  ").append(all.get(i)).append('\n');
        }
        return text.toString();
    }

    private record Sample(String name, Document read, List<Passage> passages, String poppler) {

        double lost() {
            return missing(bag(joined(poppler)), bag(text()));
        }

        double invented() {
            return missing(bag(text()), bag(joined(poppler)));
        }

        private static double missing(Map<String, Integer> wanted, Map<String, Integer> there) {
            int missing =
                    wanted.entrySet().stream()
                            .mapToInt(e ->
                                    Math.max(0, e.getValue() - there.getOrDefault(e.getKey(), 0)))
                            .sum();
            int all = wanted.values().stream().mapToInt(Integer::intValue).sum();
            return all == 0 ? 0 : (double) missing / all;
        }

        private static Map<String, Integer> bag(String text) {
            Map<String, Integer> bag = new HashMap<>();
            Matcher word =
                    WORD.matcher(
                            Normalizer.normalize(text, Normalizer.Form.NFKC)
                                    .toLowerCase(Locale.ROOT));
            while (word.find()) {
                if (word.group().length() > 1) {
                    bag.merge(word.group(), 1, Integer::sum);
                }
            }
            return bag;
        }

        private static String joined(String text) {
            return BROKEN.matcher(text).replaceAll("$1$2");
        }

        private String text() {
            Stream<String> head =
                    Stream.concat(Stream.of(String.valueOf(read.title())), read.authors().stream());
            return Stream.concat(head, read.blocks().stream().map(Sample::text))
                    .collect(Collectors.joining("\n"));
        }

        private static String text(Block block) {
            return switch (block) {
                case Heading heading -> heading.text();
                case Aside aside -> aside.piece().text();
                case Paragraph paragraph ->
                        paragraph.pieces().stream()
                                .map(Piece::text)
                                .collect(Collectors.joining(" "));
            };
        }

        Set<String> midLineWords() {
            Set<String> words = new HashSet<>();
            for (String line : poppler.split("\n", -1)) {
                String[] parts = line.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+");
                Arrays.stream(parts).limit(Math.max(0, parts.length - 1)).forEach(words::add);
            }
            return words;
        }

        List<String> hyphensLeft(Set<String> vocabulary) {
            String text = text().toLowerCase(Locale.ROOT);
            List<String> left = new ArrayList<>();
            Matcher broken = BROKEN.matcher(poppler);
            while (broken.find()) {
                String head = broken.group(1).toLowerCase(Locale.ROOT);
                String tail = broken.group(2).toLowerCase(Locale.ROOT);
                boolean wrong =
                        vocabulary.contains(head + tail) && !vocabulary.contains(head + "-" + tail);
                if (wrong && text.contains(" " + head + "-" + tail)) {
                    left.add(head + "-" + tail);
                }
            }
            return left;
        }

        /** The first and last lines of three pages or more. */
        List<String> headsLeft() {
            Map<String, Integer> counts = new HashMap<>();
            for (String page : poppler.split("\f", -1)) {
                List<String> lines =
                        page.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
                Stream.concat(lines.stream().limit(2), lines.reversed().stream().limit(2))
                        .map(l -> l.replaceAll("\\d+", "#"))
                        .distinct()
                        .forEach(l -> counts.merge(l, 1, Integer::sum));
            }
            List<String> heads =
                    counts.entrySet().stream()
                            .filter(e -> e.getValue() >= 3 && e.getKey().length() >= 12)
                            .map(Map.Entry::getKey)
                            .toList();
            return passages.stream()
                    .flatMap(p ->
                            heads.stream()
                                    .filter(h -> p.text().replaceAll("\\d+", "#").contains(h)))
                    .map(h -> name + ": " + h)
                    .toList();
        }

        List<String> overPages() {
            return read.blocks().stream()
                    .filter(Paragraph.class::isInstance)
                    .map(b -> ((Paragraph) b).pieces())
                    .filter(pieces -> pieces.size() > 1)
                    .map(pieces ->
                            "%.20s p. %d: ...%s | %s..."
                                    .formatted(
                                            name,
                                            pieces.getFirst().page(),
                                            end(pieces.getFirst().text()),
                                            pieces.get(1)
                                                    .text()
                                                    .substring(
                                                            0,
                                                            Math.min(
                                                                    60,
                                                                    pieces.get(1)
                                                                            .text()
                                                                            .length()))))
                    .toList();
        }

        private static String end(String text) {
            return text.substring(Math.max(0, text.length() - 60));
        }
    }
}
