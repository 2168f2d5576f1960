package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.document.Document;
import org.lectern.document.Extraction;
import org.lectern.document.Extraction.Extracted;
import org.lectern.document.Extraction.Partial;
import org.lectern.document.Extraction.Rejected;
import org.lectern.extract.PdfExtractor;
import org.lectern.extract.ReadBudget;
import org.lectern.extract.worker.TimeBudget;
import org.lectern.extract.worker.WorkerCommand;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Malicious and damaged files, read by real workers. The numbers are those of the list in {@code
 * src/docs/safety.md}; those that are missing here have tests beside what they are about.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {

    private static final ReadBudget SMALL =
            new ReadBudget(
                    Duration.ofSeconds(2),
                    new TimeBudget(Duration.ofSeconds(4), Duration.ofSeconds(120)),
                    10_000_000,
                    50,
                    100_000,
                    100_000,
                    5,
                    Duration.ofSeconds(1));

    @TempDir private Path folder;
    private final PdfExtractor extractor =
            new PdfExtractor(
                    new WorkerPool(
                            WorkerCommand.ofJava(
                                    PdfWorker.class.getName(),
                                    List.of("-Xmx128m"),
                                    List.of("NEVER", "")),
                            1),
                    SMALL);

    /** Shows that no malicious file broke the workers. */
    @AfterEach
    void validFileIsReadAfterwards() {
        assertThat(read(RawPdfBuilder.of(RawPdfBuilder.TEXT))).isInstanceOf(Extracted.class);
    }

    @AfterAll
    void endWorkers() {
        extractor.close();
    }

    private Extraction read(RawPdfBuilder file) {
        return extractor.extract(file.save(folder));
    }

    private Extraction read(byte[] file) throws IOException {
        return extractor.extract(Files.write(folder.resolve("raw.pdf"), file));
    }

    private static Reason reason(Extraction read) {
        return switch (read) {
            case Extracted _ -> throw new AssertionError("nothing failed");
            case Partial partial -> partial.failure().reason();
            case Rejected rejected -> rejected.failure().reason();
        };
    }

    private static Document document(Extraction read) {
        return switch (read) {
            case Extracted extracted -> extracted.document();
            case Partial partial -> partial.document();
            case Rejected rejected -> throw new AssertionError(rejected.failure());
        };
    }

    private static String text(Extraction read) {
        return document(read).blocks().toString();
    }

    @Nested
    class Case1NotPdf {

        @ParameterizedTest
        @ValueSource(strings = {"", "%PDF-1.7\n", "<html><body>Log in first</body></html>"})
        void isDistinguishedFromDamage(String content) throws IOException {
            Path file = Files.writeString(folder.resolve("raw.pdf"), content);
            assertThat(reason(extractor.extract(file))).isEqualTo(Reason.NOT_PDF);
        }
    }

    @Nested
    class Case2Damage {

        @Test
        void truncatedFileHasTheErrorOfTheParser() throws IOException {
            byte[] whole = RawPdfBuilder.of(RawPdfBuilder.TEXT).bytes();
            assertThat(read(Arrays.copyOf(whole, 90)))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            rejected ->
                                    assertThat(rejected.failure().detail())
                                            .startsWith(
                                                    "The file is damaged and cannot be opened ("));
        }

        @Test
        void fileWithoutARootIsCorrupt() {
            assertThat(reason(read(RawPdfBuilder.of(RawPdfBuilder.TEXT).put(1, "null"))))
                    .isEqualTo(Reason.CORRUPT);
        }
    }

    @Nested
    class Case3Password {

        @Test
        void missingPasswordIsReported() {
            Path file = new PdfBuilder().page().text("Hidden").encrypted("secret").save(folder);
            assertThat(reason(extractor.extract(file))).isEqualTo(Reason.ENCRYPTED);
        }

        @Test
        void emptyPasswordIsTried() {
            String line = "Scouts of a swarm dance for the best of the sites that they found.";
            PdfBuilder pages = new PdfBuilder().page().text(line, line, line);
            assertThat(extractor.extract(pages.encrypted("").save(folder)))
                    .isInstanceOf(Extracted.class);
        }
    }

    @Nested
    class Case4Certificates {

        @Test
        void certificatesAreReportedAsUnsupported() {
            RawPdfBuilder encrypted =
                    RawPdfBuilder.of(RawPdfBuilder.TEXT)
                            .put(
                                    6,
                                    "<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 2/R 131104"
                                            + "/Length 128/Recipients[<3000>]>>")
                            .trailer("/Encrypt 6 0 R/ID[<00><00>]");
            assertThat(read(encrypted))
                    .isEqualTo(
                            new Rejected(
                                    new Failure(
                                            Reason.ENCRYPTED,
                                            "It is locked for the holders of certain certificates,"
                                                    + " which is not supported.")));
        }
    }

    @Nested
    class Case5OneBadPage {

        @Test
        void otherPagesAreKept() {
            String line = "Scouts of a swarm dance for the best of the sites that they found.";
            PdfBuilder pages = new PdfBuilder().page().text(line, line, line).brokenPage();
            assertThat(extractor.extract(pages.page().text(line, line, line).save(folder)))
                    .isInstanceOfSatisfying(
                            Partial.class,
                            partial -> {
                                assertThat(partial.failure())
                                        .isEqualTo(
                                                new Failure(
                                                        Reason.CORRUPT,
                                                        "Page 2 could not be read."));
                                assertThat(partial.document().pageCount()).isEqualTo(3);
                            });
        }
    }

    @Nested
    class Case6FalsePageCount {

        @Test
        void pagesAreCounted() {
            RawPdfBuilder file = RawPdfBuilder.of(RawPdfBuilder.TEXT);
            Extraction read = read(file.put(2, "<</Type/Pages/Kids[3 0 R]/Count 1410065407>>"));
            assertThat(document(read).pageCount()).isEqualTo(1);
        }
    }

    @Nested
    class Case7PageTree {

        @Test
        void cyclicTreeEnds() {
            RawPdfBuilder file = RawPdfBuilder.of(RawPdfBuilder.TEXT);
            file.put(2, "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>");
            assertThat(text(read(file))).contains("Scouts of a swarm");
        }

        @Test
        void repeatedPageIsReadUpToTheLimit() {
            RawPdfBuilder file = RawPdfBuilder.of(RawPdfBuilder.TEXT);
            file.put(2, "<</Type/Pages/Kids[" + "3 0 R ".repeat(200) + "]/Count 200>>");
            assertThat(read(file))
                    .isInstanceOfSatisfying(
                            Partial.class,
                            partial -> {
                                assertThat(partial.failure())
                                        .isEqualTo(
                                                new Failure(
                                                        Reason.TOO_LARGE,
                                                        "Only the first 50 pages were read."));
                                assertThat(partial.document().pageCount()).isEqualTo(50);
                            });
        }

        @Test
        void exponentialTreeEnds() {
            RawPdfBuilder file = RawPdfBuilder.of(RawPdfBuilder.TEXT);
            file.put(2, "<</Type/Pages/Kids[10 0 R]/Count 100000000>>");
            for (int level = 10; level < 18; level++) {
                String below = (level == 17 ? 3 : level + 1) + " 0 R ";
                file.put(level, "<</Type/Pages/Kids[" + below.repeat(10) + "]/Count 1>>");
            }
            assertThat(document(read(file)).pageCount()).isBetween(1, 50);
        }
    }

    @Nested
    class Case8Nesting {

        @Test
        void deepPageTreeIsFollowedOrRejected() {
            int depth = 20_000;
            RawPdfBuilder file = RawPdfBuilder.of(RawPdfBuilder.TEXT);
            file.put(2, "<</Type/Pages/Kids[10 0 R]/Count 1>>");
            for (int level = 0; level < depth; level++) {
                int below = level == depth - 1 ? 3 : 11 + level;
                file.put(10 + level, "<</Type/Pages/Kids[" + below + " 0 R]/Count 1>>");
            }
            assertThat(read(file)).isNotNull();
        }

        @Test
        void deepCharacterMapIsFollowedOrRejected() {
            RawPdfBuilder file = RawPdfBuilder.of(RawPdfBuilder.TEXT);
            file.compositeFont("", "[".repeat(20_000) + "]".repeat(20_000));
            assertThat(read(file)).isNotNull();
        }
    }

    @Nested
    class Case9Memory {

        @Test
        void outOfMemoryIsTheReason() {
            RawPdfBuilder file = RawPdfBuilder.of(RawPdfBuilder.TEXT);
            file.compositeFont("/W[0 2000000000 500]", "endcmap");
            assertThat(reason(read(file))).isEqualTo(Reason.OUT_OF_MEMORY);
        }
    }

    @Nested
    class Case10CharacterMap {

        @Test
        void hugeMapIsStopped() {
            StringBuilder map =
                    new StringBuilder("1 begincodespacerange <00000000> <FFFFFFFF> ")
                            .append("endcodespacerange\n");
            for (int i = 0; i < 2000; i++) {
                map.append(
                        "1 beginbfrange <%04X0000> <%04XFFFF> <0041> endbfrange\n".formatted(i, i));
            }
            RawPdfBuilder file = RawPdfBuilder.of(RawPdfBuilder.TEXT);
            file.compositeFont("", map + "endcmap");
            assertThat(reason(read(file))).isIn(Reason.OUT_OF_MEMORY, Reason.TIMEOUT);
        }
    }

    @Nested
    class Case11Forms {

        private static final String FORM =
                "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X %d 0 R>>>>";

        @Test
        void mutuallyRecursiveFormsAreStopped() {
            RawPdfBuilder file = RawPdfBuilder.of("/X Do " + RawPdfBuilder.TEXT);
            file.stream(6, FORM.formatted(7), "/X Do /X Do ");
            file.stream(7, FORM.formatted(6), "/X Do /X Do ");
            assertThat(reason(read(file)))
                    .isIn(Reason.TIMEOUT, Reason.CORRUPT, Reason.OUT_OF_MEMORY);
        }

        @Test
        void pagesBeforeEndlessFormsAreKept() {
            Extraction read = read(EndlessPdf.onItsSecondPage());
            assertThat(reason(read)).isEqualTo(Reason.TIMEOUT);
            assertThat(text(read)).contains("Scouts of a swarm");
        }
    }

    @Nested
    class Case12Text {

        @Test
        void millionsOfGlyphsAreStopped() {
            RawPdfBuilder file = RawPdfBuilder.of("");
            file.stream(
                    4,
                    "/Filter/FlateDecode",
                    RawPdfBuilder.packed("BT /F 9 Tf 9 9 Td (ABCDEFGHIJ) Tj ET\n", 2_000_000));
            assertThat(reason(read(file)))
                    .isIn(Reason.OUT_OF_MEMORY, Reason.TIMEOUT, Reason.TOO_LARGE);
        }

        @Test
        void longTextIsReadUpToTheLimit() {
            StringBuilder lines = new StringBuilder("BT /F 2 Tf 72 799 Td 1.5 TL ");
            for (int line = 0; line < 400; line++) {
                lines.append(
                        "(Scouts dance for site %d of those that they found.) ' ".formatted(line));
            }
            RawPdfBuilder file = RawPdfBuilder.of(lines + "ET");
            file.put(2, "<</Type/Pages/Kids[" + "3 0 R ".repeat(20) + "]/Count 20>>");
            Extraction read = read(file);
            assertThat(reason(read)).isEqualTo(Reason.TOO_LARGE);
            assertThat(document(read).pageCount()).isLessThan(20);
        }
    }

    @Nested
    class Case13Streams {

        @Test
        void gigabyteOfSpacesEnds() {
            RawPdfBuilder file = RawPdfBuilder.of("");
            byte[] bomb = RawPdfBuilder.packed(" ".repeat(1 << 20), 1024);
            file.stream(4, "/Filter/FlateDecode", bomb);
            assertThat(reason(read(file)))
                    .isIn(Reason.NO_TEXT, Reason.OUT_OF_MEMORY, Reason.TIMEOUT, Reason.CORRUPT);
        }

        @Test
        void pageOfTooManyStreamsEnds() {
            RawPdfBuilder file = RawPdfBuilder.of(RawPdfBuilder.TEXT);
            file.stream(6, "/Filter/FlateDecode", RawPdfBuilder.packed(" ".repeat(20_000), 1));
            RawPdfBuilder many = file.put(4, "[" + "6 0 R ".repeat(100_000) + "]");
            assertThat(read(many)).isNotNull();
        }
    }

    @Nested
    class Case16ImageOnly {

        @Test
        void imageOnlyFileHasNoText() {
            assertThat(reason(read(RawPdfBuilder.of("0 0 1 rg 0 0 600 800 re f"))))
                    .isEqualTo(Reason.NO_TEXT);
        }
    }
}
