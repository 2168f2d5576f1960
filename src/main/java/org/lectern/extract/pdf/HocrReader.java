package org.lectern.extract.pdf;

import org.lectern.extract.layout.TextLine;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.model.Box;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads hOCR, the output of an OCR engine, where {@code title="bbox 10 20 90 40; x_wconf 93"}
 * states the box of a word, in pixels from the upper left corner, and its confidence. Not
 * thread-safe.
 */
final class HocrReader {

    private static final Set<String> LINE_CLASSES =
            Set.of("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat");
    private static final Pattern BOX = Pattern.compile("bbox (\\d+) (\\d+) (\\d+) (\\d+)");
    private static final Pattern BASELINE = Pattern.compile("baseline [-\\d.]+ (-?\\d+)");
    private static final Pattern HEIGHT = Pattern.compile("x_size ([\\d.]+)");
    private static final Pattern CONFIDENCE = Pattern.compile("x_wconf (\\d+)");

    /** In per cent; words of lower confidence are more often wrong than right. */
    private static final int MIN_CONFIDENCE = 30;

    /** In per cent; the mean of a page's words is lower where an image has no text. */
    private static final int MIN_MEAN_CONFIDENCE = 50;

    private final double scale;
    private final double height;
    private final List<TextLine> lines = new ArrayList<>();
    private final List<RecognisedWord> lineWords = new ArrayList<>();
    private String lineTitle = "";
    private int wordCount;
    private long confidenceSum;

    private record RecognisedWord(
            String text, double left, double top, double right, double bottom) {}

    private HocrReader(double scale, double height) {
        this.scale = scale;
        this.height = height;
    }

    /**
     * Returns the lines of a page, in reading order.
     *
     * @param scale points per pixel
     * @param height of the page as displayed, in points
     * @return no lines if the page has more noise than text
     */
    static List<TextLine> lines(String hocr, double scale, double height) throws IOException {
        HocrReader reader = new HocrReader(scale, height);
        try {
            reader.read(hocr);
        } catch (XMLStreamException e) {
            throw new IOException("what it wrote cannot be read: " + e.getMessage(), e);
        }
        return reader.confidenceSum < (long) MIN_MEAN_CONFIDENCE * reader.wordCount
                ? List.of()
                : OcrFontSizes.normalized(reader.lines);
    }

    private void read(String hocr) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(hocr));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                readElement(xml);
            }
        }
        endLine();
    }

    private void readElement(XMLStreamReader xml) throws XMLStreamException {
        String kind = String.valueOf(xml.getAttributeValue(null, "class"));
        String title = String.valueOf(xml.getAttributeValue(null, "title"));
        if (LINE_CLASSES.contains(kind)) {
            endLine();
            lineTitle = title;
        } else if (kind.equals("ocrx_word")) {
            addWord(title, text(xml));
        }
    }

    /** Returns the text of an element, in which bold words may have an element of their own. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                default -> {
                    // Nothing else has text.
                }
            }
        }
        return CleanText.of(text.toString()).strip();
    }

    private void addWord(String title, String text) {
        Matcher box = BOX.matcher(title);
        if (text.isEmpty() || !box.find()) {
            return;
        }
        double confidence = number(CONFIDENCE, title, 0);
        wordCount++;
        confidenceSum += Math.round(confidence);
        if (confidence >= MIN_CONFIDENCE) {
            lineWords.add(recognisedWord(text, box));
        }
    }

    private RecognisedWord recognisedWord(String text, Matcher box) {
        return new RecognisedWord(
                text, points(box, 1), points(box, 2), points(box, 3), points(box, 4));
    }

    private double points(Matcher box, int edge) {
        return scale * Integer.parseInt(box.group(edge));
    }

    private static double number(Pattern pattern, String title, double otherwise) {
        Matcher found = pattern.matcher(title);
        return found.find() ? Double.parseDouble(found.group(1)) : otherwise;
    }

    private void endLine() {
        if (lineWords.stream()
                .anyMatch(w -> w.text().codePoints().anyMatch(Character::isLetterOrDigit))) {
            lines.add(line());
        }
        lineWords.clear();
    }

    private TextLine line() {
        return new TextLine(
                lineWords.stream().map(RecognisedWord::text).collect(Collectors.joining(" ")),
                lineWords.getFirst().left(),
                lineWords.getLast().right(),
                baseline(),
                fontSize(),
                false,
                false,
                wordPositions());
    }

    private double baseline() {
        Matcher box = BOX.matcher(lineTitle);
        double foot = box.find() ? points(box, 4) : bottomOfWords();
        return foot + scale * number(BASELINE, lineTitle, 0);
    }

    private double fontSize() {
        double top = lineWords.stream().mapToDouble(RecognisedWord::top).min().orElseThrow();
        return scale * number(HEIGHT, lineTitle, (bottomOfWords() - top) / scale);
    }

    private double bottomOfWords() {
        return lineWords.stream().mapToDouble(RecognisedWord::bottom).max().orElseThrow();
    }

    private List<Word> wordPositions() {
        List<Word> positions = new ArrayList<>();
        int start = 0;
        for (RecognisedWord word : lineWords) {
            positions.add(new Word(start, box(word)));
            start += word.text().length() + 1;
        }
        return positions;
    }

    /** Returns the box of a word in points from the page's lower left corner. */
    private Box box(RecognisedWord word) {
        return new Box(word.left(), height - word.bottom(), word.right(), height - word.top());
    }
}
