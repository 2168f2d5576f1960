package org.lectern.corpus.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens a file and reads its pages, one by one, so that a bad page does not spoil the others. */
sealed interface PdfFile {

    /**
     * At least one page was read.
     *
     * @param count how many pages there are
     * @param failure what is missing, if anything is
     */
    record Read(List<Page> pages, int count, Optional<Failure> failure) implements PdfFile {}

    /** Nothing was. */
    record Unread(Failure failure) implements PdfFile {}

    long MOST_BYTES = 200_000_000;
    int MOST_PAGES = 5_000;
    int MOST_CHARACTERS = 8_000_000;
    int HEADER_WITHIN = 1024;

    static PdfFile read(Path file) {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                return unread(Reason.TOO_LARGE, "It is larger than 200 MB.");
            }
            return size == 0
                    ? unread(Reason.NOT_PDF, "The file is empty.")
                    : hasHeader(file) ? opened(file) : unread(Reason.NOT_PDF, NO_PDF);
        } catch (IOException e) {
            return unread(Reason.VANISHED, "The file could not be opened; is it still there?");
        }
    }

    String NO_PDF = "It is named like a PDF, but is none: it may be a web page saved in its place.";

    private static boolean hasHeader(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(HEADER_WITHIN), StandardCharsets.ISO_8859_1);
            return start.contains("%PDF-");
        }
    }

    private static PdfFile opened(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return pages(document);
        } catch (InvalidPasswordException e) {
            return unread(Reason.ENCRYPTED, "It is locked with a password.");
        } catch (OutOfMemoryError e) {
            return unread(Reason.OUT_OF_MEMORY, "Opening it took more memory than there is.");
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            return unread(Reason.CORRUPT, "The file is damaged and cannot be opened" + cause(e));
        }
    }

    private static PdfFile pages(PDDocument document) {
        List<Page> pages = new ArrayList<>();
        List<Integer> broken = new ArrayList<>();
        int number = 0;
        long characters = 0;
        // The file may claim any number of pages: only those that are there count.
        for (Iterator<PDPage> rest = document.getPages().iterator(); rest.hasNext(); ) {
            number++;
            if (number > MOST_PAGES || characters > MOST_CHARACTERS) {
                String detail = "Only the first %d pages were read.".formatted(number - 1);
                return new Read(pages, number, Optional.of(new Failure(Reason.TOO_LARGE, detail)));
            }
            try {
                Page next = PageReader.read(rest.next(), number);
                pages.add(next);
                characters += next.characters();
            } catch (Throwable e) {
                // Damage shows as exceptions and errors of all kinds.
                broken.add(number);
            }
        }
        if (number == 0) {
            return unread(Reason.CORRUPT, "The file has no pages.");
        }
        return pages.isEmpty()
                ? unread(Reason.CORRUPT, "None of its pages could be read.")
                : new Read(pages, number, missing(broken));
    }

    private static Optional<Failure> missing(List<Integer> broken) {
        if (broken.isEmpty()) {
            return Optional.empty();
        }
        String numbers = broken.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String detail =
                broken.size() == 1 ? "Page %s could not be read." : "Pages %s could not be read.";
        return Optional.of(new Failure(Reason.CORRUPT, detail.formatted(numbers)));
    }

    private static String cause(Throwable e) {
        String message = e.getMessage();
        return message == null ? "." : " (" + CleanText.of(message).strip() + ").";
    }

    private static Unread unread(Reason reason, String detail) {
        return new Unread(new Failure(reason, detail));
    }
}
