package org.lectern.extract.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.lectern.extract.ReadBudget;
import org.lectern.extract.ReadOutcome;
import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.layout.Legibility;
import org.lectern.extract.pdf.LoadResult.Loaded;
import org.lectern.extract.pdf.LoadResult.NotLoaded;
import org.lectern.extract.worker.CpuTime;
import org.lectern.extract.worker.WorkerResult;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Opens a file and reads its pages one by one, so that a damaged page does not affect the others.
 */
final class PdfReader {

    private static final int MAX_PAGES_NAMED = 20;

    private final Ocr ocr;
    private final ReadBudget budget;
    private final Consumer<ExtractedPage> sink;
    private final CpuTime cpuTime = CpuTime.ofThisProcess();
    private final List<Integer> brokenPages = new ArrayList<>();
    private final List<Error> errors = new ArrayList<>();
    private int pageCount;
    private long glyphCount;
    private long characterCount;
    private int ocrPageCount;
    private Legibility legibility = new Legibility();

    private PdfReader(Ocr ocr, ReadBudget budget, Consumer<ExtractedPage> sink) {
        this.ocr = ocr;
        this.budget = budget;
        this.sink = sink;
    }

    /**
     * Reads a file.
     *
     * @param sink receives each page as soon as it is read; a page that comes a second time was
     *     read better
     */
    static WorkerResult<ReadOutcome> read(
            Path file, Ocr ocr, ReadBudget budget, Consumer<ExtractedPage> sink) {
        PdfReader reader = new PdfReader(ocr, budget, sink);
        WorkerResult<ReadOutcome> result = reader.read(file);
        return reader.errors.isEmpty() ? result : result.notReusable();
    }

    private WorkerResult<ReadOutcome> read(Path file) {
        return switch (LoadResult.load(file, budget.maxBytes(), this::readPages)) {
            case Loaded(ReadOutcome outcome) -> WorkerResult.of(outcome);
            case NotLoaded(Failure failure, boolean reusable) ->
                    new WorkerResult<>(
                            partialOutcome(failure.reason(), failure.detail()), reusable);
        };
    }

    /** Reads the pages that exist: the number that the file states may be false. */
    private ReadOutcome readPages(PDDocument document) {
        for (Iterator<PDPage> rest = document.getPages().iterator(); rest.hasNext(); ) {
            Optional<Reason> limit = exceededLimit();
            if (limit.isPresent()) {
                return partialOutcome(limit.get(), ReadOutcome.pagesReadMessage(pageCount));
            }
            pageCount++;
            readPage(document, rest);
        }
        return pageCount == 0
                ? partialOutcome(Reason.CORRUPT, "The file has no pages.")
                : retryWithOcr(document).orElseGet(this::outcome);
    }

    /** Recognises all pages by OCR if the text of the file as a whole turns out to be garbled. */
    private Optional<ReadOutcome> retryWithOcr(PDDocument document) {
        Optional<Failure> fault = legibility.fault();
        if (ocr.isAvailable() && fault.filter(f -> f.reason() == Reason.GARBLED).isPresent()) {
            legibility = new Legibility();
            ocr.readAll(document, Math.min(pageCount, budget.maxOcrPages()), this::passOn);
            fault = legibility.fault();
        }
        return fault.map(f -> partialOutcome(f.reason(), f.detail() + " " + ocr.advice()));
    }

    private void passOn(ExtractedPage page) {
        legibility.add(page);
        sink.accept(page);
    }

    private Optional<Reason> exceededLimit() {
        if (pageCount >= budget.maxPages()
                || glyphCount > budget.maxGlyphs()
                || characterCount > budget.maxCharacters()
                || ocrPageCount > budget.maxOcrPages()) {
            return Optional.of(Reason.TOO_LARGE);
        }
        return cpuTime.used().compareTo(budget.softCpuTime(ocrPageCount)) > 0
                ? Optional.of(Reason.TIMEOUT)
                : Optional.empty();
    }

    /** Reads a page. Damage shows as exceptions and errors of all kinds. */
    private void readPage(PDDocument document, Iterator<PDPage> rest) {
        try {
            PDPage drawn = rest.next();
            ExtractedPage page = ocr.improve(document, drawn, PdfPageReader.read(drawn, pageCount));
            count(page);
            passOn(page);
        } catch (Error e) {
            errors.add(e);
            brokenPages.add(pageCount);
        } catch (Exception e) {
            brokenPages.add(pageCount);
        }
    }

    private void count(ExtractedPage page) {
        ocrPageCount += page.ocr() ? 1 : 0;
        glyphCount += page.glyphCount();
        characterCount += page.characterCount();
    }

    private ReadOutcome outcome() {
        if (brokenPages.isEmpty()) {
            return ReadOutcome.complete(pageCount);
        }
        Reason reason =
                errors.stream().anyMatch(OutOfMemoryError.class::isInstance)
                        ? Reason.OUT_OF_MEMORY
                        : Reason.CORRUPT;
        return partialOutcome(reason, brokenPagesMessage());
    }

    private String brokenPagesMessage() {
        if (brokenPages.size() == pageCount) {
            return "None of its pages could be read.";
        }
        String noun = brokenPages.size() == 1 ? "Page " : "Pages ";
        return noun + brokenPageNumbers() + " could not be read.";
    }

    /** Returns the numbers of the damaged pages, at most the first few of them. */
    private String brokenPageNumbers() {
        String named =
                brokenPages.stream()
                        .limit(MAX_PAGES_NAMED)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return brokenPages.size() > MAX_PAGES_NAMED ? named + " and more" : named;
    }

    private ReadOutcome partialOutcome(Reason reason, String detail) {
        return ReadOutcome.partial(pageCount, reason, detail);
    }
}
