package org.lectern.extract.layout;

import org.lectern.document.Document;
import org.lectern.document.Extraction;
import org.lectern.model.Failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the passes of the layout analysis over the pages of a document. */
public final class LayoutAnalysis {

    private LayoutAnalysis() {}

    /** Returns the document that the pages form, or the reason why they cannot be read. */
    public static Extraction of(PageSequence print) {
        Optional<Failure> fault =
                print.pages().isEmpty() ? print.failure() : Legibility.fault(print.pages());
        if (fault.isPresent()) {
            return new Extraction.Rejected(moreSpecific(fault.get(), print));
        }
        Document document = document(LetterSpacing.rejoined(print.pages()), print.pageCount());
        return print.failure()
                .<Extraction>map(failure -> new Extraction.Partial(document, failure))
                .orElseGet(() -> new Extraction.Extracted(document));
    }

    /**
     * Returns the failure that reading the pages reported, if it has the same reason: its detail
     * says more.
     */
    private static Failure moreSpecific(Failure fault, PageSequence print) {
        return print.failure().filter(failure -> failure.reason() == fault.reason()).orElse(fault);
    }

    private static Document document(List<ExtractedPage> read, int count) {
        ExtractedPage first = read.getFirst();
        boolean cover = read.size() > 1 && TitlePage.isCover(first);
        Map<Integer, Set<TextLine>> heads = runningHeads(read);
        List<ExtractedPage> bare =
                read.stream().skip(cover ? 1 : 0).map(page -> without(heads, page)).toList();
        Typography type = Typography.of(bare);
        List<ExtractedPage> pages =
                bare.stream()
                        .map(page -> DropCaps.joined(ReadingOrder.restored(page), type))
                        .toList();
        Hyphenation hyphenation = new Hyphenation(pages);
        TitlePage title = TitlePage.of(pages.getFirst(), type, hyphenation);
        ParagraphBuilder paragraphs = new ParagraphBuilder(type, hyphenation);
        return new Document(
                title.title().orElse(null),
                title.authors(),
                PublicationYear.of(first, title.titleBlock()),
                count,
                PageLabels.of(heads),
                paragraphs.build(pages, title),
                OcrNote.of(read));
    }

    private static Map<Integer, Set<TextLine>> runningHeads(List<ExtractedPage> pages) {
        RunningHeads heads = new RunningHeads(pages);
        return pages.stream().collect(Collectors.toMap(ExtractedPage::number, heads::of));
    }

    private static ExtractedPage without(Map<Integer, Set<TextLine>> heads, ExtractedPage page) {
        Set<TextLine> left = heads.getOrDefault(page.number(), Set.of());
        return page.withLines(page.lines().stream().filter(line -> !left.contains(line)).toList());
    }
}
