package org.lectern.corpus.pdf;

import org.lectern.corpus.Extraction;
import org.lectern.corpus.Manuscript;
import org.lectern.corpus.ReadingExtractor;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the running text of a PDF file. Keeps nothing between files, so it may be shared between
 * threads.
 */
public final class PdfExtractor implements ReadingExtractor {

    /**
     * {@inheritDoc}
     *
     * <p>A page that cannot be read is left out, and named in the result.
     */
    @Override
    public Extraction extract(Path file) {
        try {
            return switch (PdfFile.read(file)) {
                case PdfFile.Unread(Failure failure) -> new Extraction.Rejected(failure);
                case PdfFile.Read read -> understood(read);
            };
        } catch (Exception | StackOverflowError e) {
            return new Extraction.Rejected(
                    new Failure(Reason.CRASHED, "Reading it failed with " + e + "."));
        } catch (OutOfMemoryError e) {
            return new Extraction.Rejected(
                    new Failure(Reason.OUT_OF_MEMORY, "Its text does not fit into memory."));
        }
    }

    private static Extraction understood(PdfFile.Read read) {
        Optional<Failure> fault = Legibility.fault(read.pages());
        if (fault.isPresent()) {
            return new Extraction.Rejected(fault.get());
        }
        Manuscript manuscript = manuscript(read.pages(), read.count());
        return read.failure()
                .<Extraction>map(failure -> new Extraction.Partial(manuscript, failure))
                .orElseGet(() -> new Extraction.Extracted(manuscript));
    }

    private static Manuscript manuscript(List<Page> read, int count) {
        Page first = read.getFirst();
        boolean cover = read.size() > 1 && TitlePage.isCover(first);
        RunningHeads heads = new RunningHeads(read);
        List<Page> pages = read.stream().skip(cover ? 1 : 0).map(heads::without).toList();
        Typography type = Typography.of(pages);
        Hyphenation hyphenation = new Hyphenation(pages);
        TitlePage title = TitlePage.of(pages.getFirst(), type, hyphenation);
        Paragraphs paragraphs = new Paragraphs(type, hyphenation);
        return new Manuscript(
                title.title().orElse(null),
                title.authors(),
                PublicationYear.of(first, title.head()),
                count,
                paragraphs.of(pages, title));
    }
}
