package org.lectern.pageimage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.extract.Mark;
import org.lectern.extract.PageRenderer;
import org.lectern.extract.PngBytes;
import org.lectern.extract.PngImage;
import org.lectern.extract.RenderRequest;
import org.lectern.extract.RenderResult;
import org.lectern.extract.RenderResult.NotRendered;
import org.lectern.extract.RenderResult.OutsidePage;
import org.lectern.extract.RenderResult.Rendered;
import org.lectern.model.Box;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.StoppedException;
import org.lectern.model.Sha256;
import org.lectern.pageimage.PageImage.Available;
import org.lectern.pageimage.PageImage.Unavailable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class PageImagesTest {

    private static final String CONTENT = "what a reading holds";
    private static final String HASH = Sha256.of(CONTENT);
    private static final Box REGION = new Box(5, 5, 15, 10);

    private final Path home;
    private final Path file;
    private final AtomicInteger rendered = new AtomicInteger();
    private final PageImages images;

    PageImagesTest(@TempDir Path home) {
        this.home = home;
        this.file = home.resolve("reading.pdf");
        this.images = images(1_000_000, this::noise);
    }

    @BeforeEach
    void writeFile() throws IOException {
        Files.writeString(file, CONTENT);
    }

    private PageImages images(long maxBytes, PageRenderer renderer) {
        return new PageImages(home.resolve("pages"), maxBytes, renderer);
    }

    /** Returns 1,200 bytes for a page of 20 by 20 points. */
    private RenderResult noise(RenderRequest request) {
        rendered.incrementAndGet();
        int side = 20 * request.dpi() / 72;
        byte[] bytes = new byte[1_200];
        new Random(request.page()).nextBytes(bytes);
        return new Rendered(new PngImage(side, side, request.dpi(), new PngBytes(bytes)));
    }

    private Available page(PageImages from, int number) {
        return (Available) from.page(file, HASH, number, 72);
    }

    private List<Path> cachedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("pages"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aPageIsAFileAndKnowsItsSize() throws IOException {
        Available page = (Available) images.page(file, HASH, 3, 144);
        assertThat(page).isEqualTo(new Available(page.file(), 40, 40, 144));
        byte[] expected = new byte[1_200];
        new Random(3).nextBytes(expected);
        assertThat(page.file()).hasBinaryContent(expected);
    }

    @Test
    void aPageIsRenderedOnce() {
        Available first = page(images, 1);
        assertThat(page(images, 1)).isEqualTo(first);
        assertThat(page(images(1_000_000, this::noise), 1)).isEqualTo(first);
        assertThat(rendered).hasValue(1);
    }

    @Test
    void pagesSizesAndContentsAreToldApart() throws IOException {
        images.page(file, HASH, 1, 72);
        images.page(file, HASH, 2, 72);
        images.page(file, HASH, 1, 73);
        Path other = Files.writeString(home.resolve("other.pdf"), "something else");
        images.page(other, Sha256.of("something else"), 1, 72);
        assertThat(rendered).hasValue(4);
        assertThat(cachedFiles()).hasSize(4);
    }

    @Test
    void concurrentRequestsShareOneRendering() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        PageImages slow =
                images(
                        1_000_000,
                        request -> {
                            awaited(asked);
                            return noise(request);
                        });
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<PageImage>> all =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> threads.submit(() -> slow.page(file, HASH, 1, 72)))
                            .toList();
            asked.countDown();
            PageImage first = all.getFirst().get();
            for (Future<PageImage> other : all) {
                assertThat(other.get()).isEqualTo(first);
            }
        }
        assertThat(rendered).hasValue(1);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRegionIsRequestedWithItsMarksAndCached() throws IOException {
        List<RenderRequest> requests = new ArrayList<>();
        PageImages recorded =
                images(
                        1_000_000,
                        request -> {
                            requests.add(request);
                            return noise(request);
                        });
        List<Box> highlighted = List.of(new Box(6, 6, 9, 8));
        PageImage clip = recorded.region(file, HASH, 1, REGION, highlighted, 72);
        assertThat(recorded.region(file, HASH, 1, REGION, highlighted, 72)).isEqualTo(clip);
        assertThat(requests)
                .containsExactly(
                        new RenderRequest(
                                file,
                                1,
                                72,
                                Optional.of(REGION),
                                List.of(Mark.highlight(highlighted.getFirst()))));
        assertThat(cachedFiles()).hasSize(1);
    }

    @Test
    void regionsAndMarksAreToldApart() throws IOException {
        images.page(file, HASH, 1, 72);
        images.region(file, HASH, 1, REGION, List.of(REGION), 72);
        images.region(file, HASH, 1, REGION, List.of(), 72);
        images.region(file, HASH, 1, new Box(5, 5, 15, 11), List.of(), 72);
        assertThat(rendered).hasValue(4);
        assertThat(cachedFiles()).hasSize(4);
    }

    @Test
    void aPlaceBesideThePageIsSaid() {
        PageImages small =
                images(
                        1_000_000,
                        request ->
                                request.region().isPresent() ? new OutsidePage() : noise(request));
        assertThat(small.region(file, HASH, 1, new Box(50, 5, 60, 9), List.of(), 72))
                .isEqualTo(new Unavailable("This place is not on the page."));
        assertThat(small.page(file, HASH, 1, 72)).isInstanceOf(Available.class);
    }

    @Test
    void whatFailsIsNotTriedAgain() {
        PageImages failing = images(1_000_000, failing(Reason.TIMEOUT));
        for (int dpi = 72; dpi < 75; dpi++) {
            assertThat(failing.page(file, HASH, 1, dpi)).isEqualTo(new Unavailable("It failed."));
            assertThat(failing.region(file, HASH, 1, REGION, List.of(), dpi))
                    .isEqualTo(new Unavailable("It failed."));
        }
        assertThat(rendered).hasValue(1);
        failing.page(file, HASH, 2, 72);
        assertThat(rendered).hasValue(2);
    }

    @Test
    void whatMayPassIsTriedAgain() {
        PageImages failing = images(1_000_000, failing(Reason.VANISHED));
        failing.page(file, HASH, 1, 72);
        failing.page(file, HASH, 1, 72);
        assertThat(rendered).hasValue(2);
    }

    private PageRenderer failing(Reason reason) {
        return _ -> {
            rendered.incrementAndGet();
            return new NotRendered(new Failure(reason, "It failed."));
        };
    }

    @Test
    void aFileThatChangedIsNotTakenForWhatWasIndexed() throws IOException {
        Files.writeString(file, "another edition");
        Unavailable changed =
                new Unavailable("The file is gone, or was changed after it was indexed.");
        assertThat(images.page(file, HASH, 1, 72)).isEqualTo(changed);
        Files.delete(file);
        assertThat(images.page(file, HASH, 1, 72)).isEqualTo(changed);
        writeFile();
        assertThat(images.page(file, HASH, 1, 72)).isInstanceOf(Available.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "\u0089PNG\r\n\u001a\n"})
    void aForeignFileIsReplaced(String foreign) throws IOException {
        Available page = page(images, 1);
        byte[] right = Files.readAllBytes(page.file());
        Files.writeString(page.file(), foreign);
        assertThat(page(images, 1)).isEqualTo(page);
        assertThat(page.file()).hasBinaryContent(right);
    }

    @Test
    void aDamagedFileIsReplaced() throws IOException {
        Available page = page(images, 1);
        byte[] right = Files.readAllBytes(page.file());
        byte[] damaged = right.clone();
        damaged[damaged.length / 2]++;
        Files.write(page.file(), damaged);
        assertThat(page(images, 1)).isEqualTo(page);
        assertThat(page.file()).hasBinaryContent(right);
    }

    @Test
    void leastRecentlyUsedIsEvictedFirst() throws IOException {
        PageImages small = images(16_000, this::noise);
        List<Available> pages = IntStream.range(0, 10).mapToObj(i -> page(small, i)).toList();
        for (int i = 0; i < pages.size(); i++) {
            FileTime used = FileTime.from(Instant.now().minusSeconds(1_000 - i));
            Files.setLastModifiedTime(pages.get(i).file(), used);
        }
        page(small, 0);
        IntStream.range(10, 14).forEach(i -> page(small, i));
        assertThat(pages.get(0).file()).exists();
        assertThat(pages.get(1).file()).doesNotExist();
        assertThat(pages.get(9).file()).exists();
    }

    @Test
    void theFolderKeepsToItsBound() throws IOException {
        PageImages small = images(16_000, this::noise);
        for (int i = 0; i < 100; i++) {
            Path last = page(small, i).file();
            assertThat(last).exists();
            long bytes = 0;
            for (Path image : cachedFiles()) {
                bytes += Files.size(image);
            }
            assertThat(bytes).isLessThanOrEqualTo(16_000);
        }
    }

    @Test
    void whatWasLeftHalfWrittenIsClearedAway() throws IOException {
        Path folder = Files.createDirectories(home.resolve("pages/ab"));
        Path old = Files.createFile(folder.resolve("half1.tmp"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
        Path underway = Files.createFile(folder.resolve("half2.tmp"));
        Path foreign = Files.createFile(folder.resolve("notes.txt"));
        page(images, 1);
        assertThat(old).doesNotExist();
        assertThat(underway).exists();
        assertThat(foreign).exists();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Files.createFile(home.resolve("pages"));
        assertThatThrownBy(() -> images.page(file, HASH, 1, 72))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("LECTERN_CACHE");
    }

    @Test
    void stoppingTheRendererIsNoFailureOfThePage() {
        PageImages ending =
                images(
                        1_000_000,
                        request -> {
                            if (rendered.get() == 0) {
                                rendered.incrementAndGet();
                                throw new StoppedException();
                            }
                            return noise(request);
                        });
        assertThatThrownBy(() -> ending.page(file, HASH, 1, 72))
                .isInstanceOf(StoppedException.class);
        assertThat(ending.page(file, HASH, 1, 72)).isInstanceOf(Available.class);
    }
}
