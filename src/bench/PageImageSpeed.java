import org.lectern.extract.RenderBudget;
import org.lectern.extract.WorkerPageRenderer;
import org.lectern.extract.pdf.PdfWorker;
import org.lectern.extract.worker.WorkerCommand;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.model.Sha256;
import org.lectern.pageimage.PageImage;
import org.lectern.pageimage.PageImages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long the picture of a page takes: the very first page of a process that was warmed by a
 * specimen, as {@code lectern serve} does; pages that nobody saw before; and pages that are kept.
 * One client, every page of every file once. The processor time of the process that draws is given
 * too, because others may be at work on the same cores.
 *
 * <pre>
 * java -cp 'target/classes:target/lectern/lib/*' src/bench/PageImageSpeed.java [READINGS]
 * </pre>
 */
final class PageImageSpeed {

    private static final Path SPECIMEN = Path.of("src/main/resources/specimen.pdf");
    private static final int PAGES_OF_SPECIMEN = 2;
    private static final String QUICK_TO_COMPILE = "-XX:TieredStopAtLevel=1";
    private static final int STARTS = 10;
    private static final int MOST_PAGES = 1_000;
    private static final int DPI = 144;
    private static final long MOST_BYTES = 2_000_000_000;

    /** What a picture took, in ms. */
    private record Time(double clock, double processor) {}

    /** A file and its hash. */
    private record Reading(Path file, String hash) {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "corpus/readings");
        List<Reading> readings = readings(folder);
        Path cache = Files.createTempDirectory("page-images");
        try {
            print("first after a start", starts(readings, cache));
            try (WorkerPageRenderer renderer = warm()) {
                PageImages images = new PageImages(cache.resolve("all"), MOST_BYTES, renderer);
                print("first", rounds(readings, images));
                print("cached", rounds(readings, images));
            }
        } finally {
            delete(cache);
        }
    }

    private static List<Reading> readings(Path folder) throws IOException {
        List<Reading> readings = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList()) {
                readings.add(new Reading(file, Sha256.of(Files.readAllBytes(file))));
            }
        }
        return readings;
    }

    private static WorkerPageRenderer warm() {
        WorkerCommand command =
                WorkerCommand.ofJava(
                        PdfWorker.class.getName(), List.of(QUICK_TO_COMPILE), List.of("NEVER", ""));
        WorkerPageRenderer renderer =
                new WorkerPageRenderer(new WorkerPool(command, 1), RenderBudget.DEFAULT);
        for (int page = 1; page <= PAGES_OF_SPECIMEN; page++) {
            renderer.render(SPECIMEN, page, DPI);
        }
        return renderer;
    }

    /** First pages, each of a process of its own. */
    private static List<Time> starts(List<Reading> readings, Path cache) {
        List<Time> times = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            try (WorkerPageRenderer renderer = warm()) {
                Path folder = cache.resolve("start-" + i);
                PageImages images = new PageImages(folder, MOST_BYTES, renderer);
                times.add(time(readings.get(i % readings.size()), 1, images).orElseThrow());
            }
        }
        return times;
    }

    private static List<Time> rounds(List<Reading> readings, PageImages images) {
        List<Time> times = new ArrayList<>();
        for (Reading reading : readings) {
            for (int page = 1; page <= MOST_PAGES; page++) {
                Optional<Time> time = time(reading, page, images);
                if (time.isEmpty()) {
                    break;
                }
                times.add(time.get());
            }
        }
        return times;
    }

    /** Nothing where there is no such page. */
    private static Optional<Time> time(Reading reading, int page, PageImages images) {
        double processor = processorTime();
        long began = System.nanoTime();
        PageImage picture = images.page(reading.file(), reading.hash(), page, DPI);
        double clock = (System.nanoTime() - began) / 1e6;
        return picture instanceof PageImage.Available
                ? Optional.of(new Time(clock, processorTime() - processor))
                : Optional.empty();
    }

    /** Of the processes that draw. */
    private static double processorTime() {
        return ProcessHandle.current()
                .children()
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .mapToDouble(Duration::toMillis)
                .sum();
    }

    private static void print(String what, List<Time> times) {
        System.out.printf(
                "%-20s %4d pages: by the clock %s, of processor %s%n",
                what,
                times.size(),
                figures(times.stream().map(Time::clock)),
                figures(times.stream().map(Time::processor)));
    }

    private static String figures(Stream<Double> times) {
        List<Double> sorted = times.sorted().toList();
        return "median %.1f, p95 %.1f ms"
                .formatted(
                        sorted.get((sorted.size() - 1) / 2),
                        sorted.get(Math.ceilDiv(95 * sorted.size(), 100) - 1));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
