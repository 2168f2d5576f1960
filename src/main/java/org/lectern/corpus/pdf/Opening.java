package org.lectern.corpus.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * What came of opening a file that may be anything.
 *
 * @param <T> what is made of a document
 */
sealed interface Opening<T> {

    /** It was opened, and this is what was made of it. */
    record Opened<T>(T made) implements Opening<T> {}

    /**
     * It could not be opened, or damage showed that spoils all of it.
     *
     * @param sound whether that came without an {@link Error}
     */
    record Refused<T>(Failure failure, boolean sound) implements Opening<T> {

        private Refused(Reason reason, String detail, boolean sound) {
            this(new Failure(reason, detail), sound);
        }
    }

    int HEADER_WITHIN = 1024;

    String NO_PDF = "It is named like a PDF, but is none: it may be a web page saved in its place.";

    String CERTIFICATES =
            "It is locked for the holders of certain certificates, which is not supported.";

    /**
     * Opens a file for as long as something is made of it.
     *
     * @param mostBytes a larger one is not opened
     */
    static <T> Opening<T> of(Path file, long mostBytes, Function<PDDocument, T> work) {
        BundledFonts.install();
        try {
            long size = Files.size(file);
            if (size > mostBytes) {
                String most = "It is larger than %d MB.".formatted(mostBytes / 1_000_000);
                return new Refused<>(Reason.TOO_LARGE, most, true);
            }
            return size == 0
                    ? new Refused<>(Reason.NOT_PDF, "The file is empty.", true)
                    : startedWith(start(file), file, work);
        } catch (IOException e) {
            return new Refused<>(
                    Reason.VANISHED, "The file could not be opened; is it still there?", true);
        }
    }

    private static <T> Opening<T> startedWith(
            String start, Path file, Function<PDDocument, T> work) {
        if (!start.contains("%PDF-")) {
            return new Refused<>(Reason.NOT_PDF, NO_PDF, true);
        }
        return start.length() < HEADER_WITHIN && !start.contains("obj")
                ? new Refused<>(
                        Reason.NOT_PDF, "It has the first line of a PDF and nothing else.", true)
                : opened(file, work);
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        }
    }

    /** Opened as a path, which keeps names that are no text. */
    private static <T> Opening<T> opened(Path file, Function<PDDocument, T> work) {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(file))) {
            return new Opened<>(work.apply(document));
        } catch (InvalidPasswordException e) {
            return new Refused<>(Reason.ENCRYPTED, "It is locked with a password.", true);
        } catch (OutOfMemoryError e) {
            return new Refused<>(
                    Reason.OUT_OF_MEMORY, "Opening it took more memory than there is.", false);
        } catch (Error e) {
            return needsCertificate(e)
                    ? new Refused<>(Reason.ENCRYPTED, CERTIFICATES, false)
                    : new Refused<>(Reason.CORRUPT, damage(e), false);
        } catch (IOException | RuntimeException e) {
            return new Refused<>(Reason.CORRUPT, damage(e), true);
        }
    }

    /** PDFBox has this kind of lock opened by a library that is not here. */
    private static boolean needsCertificate(Error e) {
        return String.valueOf(e.getMessage()).contains("bouncycastle");
    }

    private static String damage(Throwable e) {
        String message = e.getMessage();
        String cause = message == null ? "." : " (" + CleanText.of(message).strip() + ").";
        return "The file is damaged and cannot be opened" + cause;
    }
}
