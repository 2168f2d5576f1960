package org.lectern.extract.pdf;

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
 * The result of opening a file that may be anything.
 *
 * @param <T> what is read from a document
 */
sealed interface LoadResult<T> {

    /** The file was opened, and a value read from it. */
    record Loaded<T>(T value) implements LoadResult<T> {}

    /**
     * The file could not be opened, or is damaged as a whole.
     *
     * @param reusable false if an {@link Error} was thrown
     */
    record NotLoaded<T>(Failure failure, boolean reusable) implements LoadResult<T> {

        private NotLoaded(Reason reason, String detail, boolean sound) {
            this(new Failure(reason, detail), sound);
        }
    }

    int HEADER_BYTES = 1024;

    String NOT_A_PDF =
            "It is named like a PDF, but is none: it may be a web page saved in its place.";

    String CERTIFICATE_LOCKED =
            "It is locked for the holders of certain certificates, which is not supported.";

    /**
     * Opens a file, reads a value from it, and closes it.
     *
     * @param maxBytes a larger file is not opened
     */
    static <T> LoadResult<T> load(Path file, long maxBytes, Function<PDDocument, T> work) {
        BundledFonts.install();
        try {
            long size = Files.size(file);
            if (size > maxBytes) {
                String most = "It is larger than %d MB.".formatted(maxBytes / 1_000_000);
                return new NotLoaded<>(Reason.TOO_LARGE, most, true);
            }
            return size == 0
                    ? new NotLoaded<>(Reason.NOT_PDF, "The file is empty.", true)
                    : loadWithStart(start(file), file, work);
        } catch (IOException e) {
            return new NotLoaded<>(
                    Reason.VANISHED, "The file could not be opened; is it still there?", true);
        }
    }

    private static <T> LoadResult<T> loadWithStart(
            String start, Path file, Function<PDDocument, T> work) {
        if (!start.contains("%PDF-")) {
            return new NotLoaded<>(Reason.NOT_PDF, NOT_A_PDF, true);
        }
        return start.length() < HEADER_BYTES && !start.contains("obj")
                ? new NotLoaded<>(
                        Reason.NOT_PDF, "It has the first line of a PDF and nothing else.", true)
                : loaded(file, work);
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    /** Opens a PDF file, by its path: names may have bytes that are no text. */
    private static <T> LoadResult<T> loaded(Path file, Function<PDDocument, T> work) {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(file))) {
            return new Loaded<>(work.apply(document));
        } catch (InvalidPasswordException e) {
            return new NotLoaded<>(Reason.ENCRYPTED, "It is locked with a password.", true);
        } catch (OutOfMemoryError e) {
            return new NotLoaded<>(
                    Reason.OUT_OF_MEMORY, "Opening it took more memory than there is.", false);
        } catch (Error e) {
            return needsCertificate(e)
                    ? new NotLoaded<>(Reason.ENCRYPTED, CERTIFICATE_LOCKED, false)
                    : new NotLoaded<>(Reason.CORRUPT, damage(e), false);
        } catch (IOException | RuntimeException e) {
            return new NotLoaded<>(Reason.CORRUPT, damage(e), true);
        }
    }

    /**
     * Returns whether a file needs a certificate: PDFBox delegates this encryption to Bouncy
     * Castle, which is not on the class path.
     */
    private static boolean needsCertificate(Error e) {
        return String.valueOf(e.getMessage()).contains("bouncycastle");
    }

    private static String damage(Throwable e) {
        String message = e.getMessage();
        String cause = message == null ? "." : " (" + CleanText.of(message).strip() + ").";
        return "The file is damaged and cannot be opened" + cause;
    }
}
