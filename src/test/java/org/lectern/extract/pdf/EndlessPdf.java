package org.lectern.extract.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with a page that takes years to render: many levels of forms, each drawing the next ten
 * times.
 */
public final class EndlessPdf {

    private static final int LEVELS = 20;
    private static final String FORM =
            "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X %d 0 R>>>>";

    private EndlessPdf() {}

    /** Returns a file with a readable page before the endless one. */
    static RawPdfBuilder onItsSecondPage() {
        RawPdfBuilder file =
                RawPdfBuilder.of(RawPdfBuilder.TEXT)
                        .put(2, "<</Type/Pages/Kids[3 0 R 20 0 R]/Count 2>>")
                        .put(
                                20,
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 21 0 R"
                                        + "/Resources<</XObject<</X 22 0 R>>>>>>")
                        .stream(21, "", "/X Do ".repeat(10));
        for (int level = 22; level < 22 + LEVELS; level++) {
            file.stream(level, FORM.formatted(level + 1), "/X Do ".repeat(10));
        }
        return file.stream(22 + LEVELS, FORM.formatted(6), "0 0 m ");
    }

    /** Writes the file. */
    public static void save(Path file) throws IOException {
        Files.write(file, onItsSecondPage().bytes());
    }
}
