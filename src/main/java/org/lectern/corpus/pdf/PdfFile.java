package org.lectern.corpus.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.lectern.corpus.SizeLimits;
import org.lectern.corpus.layout.Page;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Opens a file and reads its pages, one by one, so that a bad page does not spoil the others. */
final class PdfFile {

    private static final long MOST_BYTES = SizeLimits.BYTES;
    private static final int MOST_PAGES = 5_000;
    private static final int MOST_CHARACTERS = SizeLimits.CHARACTERS;
    private static final int HEADER_WITHIN = 1024;

    private static final String NO_PDF =
            "It is named like a PDF, but is none: it may be a web page saved in its place.";

    private final Consumer<Page> sink;
    private final List<Integer> broken = new ArrayList<>();
    private int count;
    private long characters;

    private PdfFile(Consumer<Page> sink) {
        this.sink = sink;
    }

    /**
     * How reading ended.
     *
     * @param count how many pages were seen
     * @param failure what is missing, if anything is
     */
    record Ending(int count, Optional<Failure> failure) {}

    /**
     * Reads a file.
     *
     * @param sink takes each page as soon as it is read
     */
    static Ending read(Path file, Consumer<Page> sink) {
        return new PdfFile(sink).read(file);
    }

    private Ending read(Path file) {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                return ending(Reason.TOO_LARGE, "It is larger than 200 MB.");
            }
            return size == 0
                    ? ending(Reason.NOT_PDF, "The file is empty.")
                    : hasHeader(file) ? opened(file) : ending(Reason.NOT_PDF, NO_PDF);
        } catch (IOException e) {
            return ending(Reason.VANISHED, "The file could not be opened; is it still there?");
        }
    }

    private static boolean hasHeader(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(HEADER_WITHIN), StandardCharsets.ISO_8859_1);
            return start.contains("%PDF-");
        }
    }

    private Ending opened(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return pages(document);
        } catch (InvalidPasswordException e) {
            return ending(Reason.ENCRYPTED, "It is locked with a password.");
        } catch (OutOfMemoryError e) {
            return ending(Reason.OUT_OF_MEMORY, "Opening it took more memory than there is.");
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            return ending(Reason.CORRUPT, "The file is damaged and cannot be opened" + cause(e));
        }
    }

    /** The file may claim any number of pages: only those that are there count. */
    private Ending pages(PDDocument document) {
        for (Iterator<PDPage> rest = document.getPages().iterator(); rest.hasNext(); ) {
            count++;
            if (count > MOST_PAGES || characters > MOST_CHARACTERS) {
                String detail = "Only the first %d pages were read.".formatted(count - 1);
                return ending(Reason.TOO_LARGE, detail);
            }
            readPage(rest);
        }
        return count == 0 ? ending(Reason.CORRUPT, "The file has no pages.") : missing();
    }

    private void readPage(Iterator<PDPage> rest) {
        Page page;
        try {
            page = PageReader.read(rest.next(), count);
        } catch (Throwable e) {
            // Damage shows as exceptions and errors of all kinds.
            broken.add(count);
            return;
        }
        characters += page.characters();
        sink.accept(page);
    }

    private Ending missing() {
        if (broken.isEmpty()) {
            return new Ending(count, Optional.empty());
        }
        if (broken.size() == count) {
            return ending(Reason.CORRUPT, "None of its pages could be read.");
        }
        String numbers = broken.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String detail =
                broken.size() == 1 ? "Page %s could not be read." : "Pages %s could not be read.";
        return ending(Reason.CORRUPT, detail.formatted(numbers));
    }

    private static String cause(Throwable e) {
        String message = e.getMessage();
        return message == null ? "." : " (" + CleanText.of(message).strip() + ").";
    }

    private Ending ending(Reason reason, String detail) {
        return new Ending(count, Optional.of(new Failure(reason, detail)));
    }
}
