package org.lectern.corpus.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.lectern.corpus.layout.Legibility;
import org.lectern.corpus.layout.Page;
import org.lectern.corpus.pdf.Opening.Opened;
import org.lectern.corpus.pdf.Opening.Refused;
import org.lectern.corpus.worker.Budget;
import org.lectern.corpus.worker.Ending;
import org.lectern.corpus.worker.ProcessorTime;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Opens a file and reads its pages, one by one, so that a bad page does not spoil the others. */
final class PdfFile {

    private static final int MOST_NAMED = 20;

    private final Ocr ocr;
    private final Budget budget;
    private final Consumer<Page> sink;
    private final ProcessorTime time = ProcessorTime.ofThisProcess();
    private final List<Integer> broken = new ArrayList<>();
    private final List<Error> errors = new ArrayList<>();
    private int count;
    private long glyphs;
    private long characters;
    private int pictures;
    private Legibility legibility = new Legibility();

    private PdfFile(Ocr ocr, Budget budget, Consumer<Page> sink) {
        this.ocr = ocr;
        this.budget = budget;
        this.sink = sink;
    }

    /**
     * Reads a file.
     *
     * @param sink takes each page as soon as it is read; a page that comes again was read better
     */
    static Ending read(Path file, Ocr ocr, Budget budget, Consumer<Page> sink) {
        PdfFile reader = new PdfFile(ocr, budget, sink);
        Ending ending = reader.read(file);
        return reader.errors.isEmpty() ? ending : ending.unsound();
    }

    private Ending read(Path file) {
        return switch (Opening.of(file, budget.bytes(), this::pages)) {
            case Opened(Ending ending) -> ending;
            case Refused(Failure failure, boolean sound) -> {
                Ending ending = ending(failure.reason(), failure.detail());
                yield sound ? ending : ending.unsound();
            }
        };
    }

    /** The file may claim any number of pages: only those that are there count. */
    private Ending pages(PDDocument document) {
        for (Iterator<PDPage> rest = document.getPages().iterator(); rest.hasNext(); ) {
            Optional<Reason> limit = limit();
            if (limit.isPresent()) {
                return ending(limit.get(), Ending.readUntil(count));
            }
            count++;
            readPage(document, rest);
        }
        return count == 0
                ? ending(Reason.CORRUPT, "The file has no pages.")
                : illegible(document).orElseGet(this::missing);
    }

    /** Only the whole file tells noise from a language: then its pages are read once more. */
    private Optional<Ending> illegible(PDDocument document) {
        Optional<Failure> fault = legibility.fault();
        if (ocr.isReady() && fault.filter(f -> f.reason() == Reason.GARBLED).isPresent()) {
            legibility = new Legibility();
            ocr.readAll(
                    document,
                    Math.min(count, budget.pictures()),
                    page -> {
                        legibility.add(page);
                        sink.accept(page);
                    });
            fault = legibility.fault();
        }
        return fault.map(f -> ending(f.reason(), f.detail() + " " + ocr.advice()));
    }

    private Optional<Reason> limit() {
        if (count >= budget.pages()
                || glyphs > budget.glyphs()
                || characters > budget.characters()
                || pictures > budget.pictures()) {
            return Optional.of(Reason.TOO_LARGE);
        }
        return time.used().compareTo(budget.deadline(pictures)) > 0
                ? Optional.of(Reason.TIMEOUT)
                : Optional.empty();
    }

    /** Damage shows as exceptions and errors of all kinds. */
    private void readPage(PDDocument document, Iterator<PDPage> rest) {
        try {
            PDPage drawn = rest.next();
            Page page = ocr.improved(document, drawn, PageReader.read(drawn, count));
            pictures += page.ocr() ? 1 : 0;
            glyphs += page.glyphs();
            characters += page.characters();
            legibility.add(page);
            sink.accept(page);
        } catch (Error e) {
            errors.add(e);
            broken.add(count);
        } catch (Exception e) {
            broken.add(count);
        }
    }

    private Ending missing() {
        if (broken.isEmpty()) {
            return Ending.whole(count);
        }
        Reason reason =
                errors.stream().anyMatch(OutOfMemoryError.class::isInstance)
                        ? Reason.OUT_OF_MEMORY
                        : Reason.CORRUPT;
        return ending(
                reason,
                broken.size() == count
                        ? "None of its pages could be read."
                        : numbers().formatted(broken.size() == 1 ? "Page" : "Pages"));
    }

    /** A few are named; of a long row the reader learns nothing more. */
    private String numbers() {
        String named =
                broken.stream()
                        .limit(MOST_NAMED)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        String more = broken.size() > MOST_NAMED ? " and more" : "";
        return "%s " + named + more + " could not be read.";
    }

    private Ending ending(Reason reason, String detail) {
        return Ending.missing(count, reason, detail);
    }
}
