import org.lectern.extract.RenderBudget;
import org.lectern.extract.RenderRequest;
import org.lectern.extract.WorkerPageRenderer;
import org.lectern.extract.pdf.PdfWorker;
import org.lectern.extract.worker.WorkerCommand;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.model.Box;
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
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How long the image of a page takes: the first page of a process that was warmed by a specimen, as
 * {@code lectern serve} does; pages that were not rendered before; clips of such pages, first one
 * and then nine more of the same page; and all of them again from the cache. One client, every page
 * of every file. The processor time of the worker is given too, because others may be at work on
 * the same cores.
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
    private static final int MAX_PAGES = 1_000;
    private static final int DPI = 144;
    private static final long MAX_BYTES = 2_000_000_000;

    /** Clips of a page, one below the other, each with a line marked; in points. */
    private static final int CLIPS = 10;

    private static final double CLIP_HEIGHT = 70;
    private static final double LINE_HEIGHT = 12;

    /** The time that an image took, in ms. */
    private record Time(double clock, double processor) {}

    /** A file and its hash. */
    private record Reading(Path file, String hash) {}

    /** Asks for an image of a page. */
    private interface Request {
        PageImage image(PageImages images, Reading reading, int page);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "corpus/readings");
        List<Reading> readings = readings(folder);
        Path cache = Files.createTempDirectory("page-images");
        try {
            print("first after a start", starts(readings, cache));
            try (WorkerPageRenderer renderer = warm()) {
                PageImages pages = new PageImages(cache.resolve("pages"), MAX_BYTES, renderer);
                print("first", rounds(readings, pages, List.of(PageImageSpeed::page)));
                print("cached", rounds(readings, pages, List.of(PageImageSpeed::page)));
                PageImages clips = new PageImages(cache.resolve("clips"), MAX_BYTES, renderer);
                printClips(readings, clips, "");
                printClips(readings, clips, ", cached");
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
            renderer.render(RenderRequest.ofPage(SPECIMEN, page, DPI));
        }
        return renderer;
    }

    private static PageImage page(PageImages images, Reading reading, int page) {
        return images.page(reading.file(), reading.hash(), page, DPI);
    }

    private static List<Request> clips() {
        List<Request> clips = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            double top = 760 - i * CLIP_HEIGHT;
            Box clip = new Box(60, top - CLIP_HEIGHT, 540, top);
            List<Box> line = List.of(new Box(72, top - 2 * LINE_HEIGHT, 500, top - LINE_HEIGHT));
            clips.add((images, reading, page) ->
                    images.region(reading.file(), reading.hash(), page, clip, line, DPI));
        }
        return clips;
    }

    /** First pages, each of a process of its own. */
    private static List<Time> starts(List<Reading> readings, Path cache) {
        List<Time> times = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            try (WorkerPageRenderer renderer = warm()) {
                Path folder = cache.resolve("start-" + i);
                PageImages images = new PageImages(folder, MAX_BYTES, renderer);
                Reading reading = readings.get(i % readings.size());
                times.add(time(() -> page(images, reading, 1)).orElseThrow());
            }
        }
        return times;
    }

    /** Sends all requests for a page before those for the next. */
    private static List<Time> rounds(
            List<Reading> readings, PageImages images, List<Request> requests) {
        List<Time> times = new ArrayList<>();
        for (Reading reading : readings) {
            for (int i = 0; i < MAX_PAGES * requests.size(); i++) {
                int page = 1 + i / requests.size();
                Request request = requests.get(i % requests.size());
                Optional<Time> time = time(() -> request.image(images, reading, page));
                if (time.isEmpty()) {
                    break;
                }
                times.add(time.get());
            }
        }
        return times;
    }

    private static void printClips(List<Reading> readings, PageImages images, String state) {
        List<Time> times = rounds(readings, images, clips());
        List<Time> first = new ArrayList<>();
        List<Time> others = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            (i % CLIPS == 0 ? first : others).add(times.get(i));
        }
        print("first clip" + state, first);
        print("other clips" + state, others);
    }

    /** Returns nothing where there is no such page. */
    private static Optional<Time> time(Supplier<PageImage> request) {
        double processor = processorTime();
        long began = System.nanoTime();
        PageImage image = request.get();
        double clock = (System.nanoTime() - began) / 1e6;
        return image instanceof PageImage.Available
                ? Optional.of(new Time(clock, processorTime() - processor))
                : Optional.empty();
    }

    /** Returns the processor time of the workers. */
    private static double processorTime() {
        return ProcessHandle.current()
                .children()
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .mapToDouble(Duration::toMillis)
                .sum();
    }

    private static void print(String what, List<Time> times) {
        System.out.printf(
                "%-20s %4d images: by the clock %s, of processor %s%n",
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
