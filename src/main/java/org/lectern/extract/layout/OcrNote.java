package org.lectern.extract.layout;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Says which pages were read from their pictures, since such text has faults of its own. */
final class OcrNote {

    private OcrNote() {}

    /** A sentence that names the pages; null where there is none. */
    static @Nullable String of(List<ExtractedPage> pages) {
        List<Integer> numbers =
                pages.stream().filter(ExtractedPage::ocr).map(ExtractedPage::number).toList();
        if (numbers.isEmpty()) {
            return null;
        }
        String named = numbers.size() == 1 ? "page " : "pages ";
        return "Read by OCR: " + named + String.join(", ", ranges(numbers)) + ".";
    }

    /** Numbers that follow each other become one run. */
    private static List<String> ranges(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        int first = numbers.getFirst();
        int last = first;
        for (int number : numbers.subList(1, numbers.size())) {
            if (number > last + 1) {
                runs.add(range(first, last));
                first = number;
            }
            last = number;
        }
        runs.add(range(first, last));
        return runs;
    }

    private static String range(int first, int last) {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
