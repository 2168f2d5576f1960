package org.lectern.corpus.layout;

import org.lectern.corpus.Extraction;
import org.lectern.corpus.Manuscript;
import org.lectern.model.Failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The passes over a printed document, one after the other. */
public final class LayoutAnalysis {

    private LayoutAnalysis() {}

    /** What the pages say, or why they cannot be read. */
    public static Extraction of(Print print) {
        Optional<Failure> fault =
                print.pages().isEmpty() ? print.failure() : Legibility.fault(print.pages());
        if (fault.isPresent()) {
            return new Extraction.Rejected(explained(fault.get(), print));
        }
        Manuscript manuscript = manuscript(LetterSpacing.closed(print.pages()), print.count());
        return print.failure()
                .<Extraction>map(failure -> new Extraction.Partial(manuscript, failure))
                .orElseGet(() -> new Extraction.Extracted(manuscript));
    }

    /** Who read the pages may know more about what is wrong with them. */
    private static Failure explained(Failure fault, Print print) {
        return print.failure().filter(failure -> failure.reason() == fault.reason()).orElse(fault);
    }

    private static Manuscript manuscript(List<Page> read, int count) {
        Page first = read.getFirst();
        boolean cover = read.size() > 1 && TitlePage.isCover(first);
        Map<Integer, Set<Line>> heads = heads(read);
        List<Page> bare =
                read.stream().skip(cover ? 1 : 0).map(page -> without(heads, page)).toList();
        Typography type = Typography.of(bare);
        List<Page> pages =
                bare.stream()
                        .map(page -> DropCaps.restored(ReadingOrder.restored(page), type))
                        .toList();
        Hyphenation hyphenation = new Hyphenation(pages);
        TitlePage title = TitlePage.of(pages.getFirst(), type, hyphenation);
        Paragraphs paragraphs = new Paragraphs(type, hyphenation);
        return new Manuscript(
                title.title().orElse(null),
                title.authors(),
                PublicationYear.of(first, title.head()),
                count,
                PageLabels.of(heads),
                paragraphs.of(pages, title),
                Recognised.note(read));
    }

    private static Map<Integer, Set<Line>> heads(List<Page> pages) {
        RunningHeads heads = new RunningHeads(pages);
        return pages.stream().collect(Collectors.toMap(Page::number, heads::of));
    }

    private static Page without(Map<Integer, Set<Line>> heads, Page page) {
        Set<Line> left = heads.getOrDefault(page.number(), Set.of());
        return page.with(page.lines().stream().filter(line -> !left.contains(line)).toList());
    }
}
