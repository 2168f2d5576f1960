package org.lectern.extract.layout;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Writes the note on a document that names the pages recognised by OCR. */
final class OcrNote {

    private OcrNote() {}

    /** Returns a sentence that names the pages; null if there are none. */
    static @Nullable String of(List<ExtractedPage> pages) {
        List<Integer> numbers =
                pages.stream().filter(ExtractedPage::ocr).map(ExtractedPage::number).toList();
        if (numbers.isEmpty()) {
            return null;
        }
        String named = numbers.size() == 1 ? "page " : "pages ";
        return "Read by OCR: " + named + String.join(", ", ranges(numbers)) + ".";
    }

    /** Joins consecutive numbers to ranges. */
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
