package org.lectern.corpus.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lectern.corpus.Extraction;
import org.lectern.corpus.ManuscriptDraft;
import org.lectern.corpus.ReadingExtractor;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads the running text of a web page that was saved as a file: its main part, without menus,
 * forms and what is hidden. Nothing of the page is run or fetched. Keeps nothing between files, so
 * it may be shared between threads.
 */
public final class HtmlExtractor implements ReadingExtractor {

    /** Within so many bytes a page declares its encoding. */
    private static final int DECLARED_WITHIN = 4096;

    @Override
    public Extraction extract(Path file) {
        try {
            return switch (TextFile.read(file)) {
                case TextFile.Unread(var failure) -> new Extraction.Rejected(failure);
                case TextFile.Read read -> extraction(parsed(read.bytes()), read.cut());
            };
        } catch (RuntimeException | StackOverflowError e) {
            return new Extraction.Rejected(
                    new Failure(Reason.CRASHED, "Reading it failed with " + e + "."));
        } catch (OutOfMemoryError e) {
            return new Extraction.Rejected(
                    new Failure(Reason.OUT_OF_MEMORY, "The page does not fit into memory."));
        }
    }

    /** jsoup knows marks and declarations; the guess is for pages that have neither. */
    private static Document parsed(byte[] bytes) {
        String guess = isDeclared(bytes) ? null : Encoding.of(bytes).name();
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), guess, "");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }

    private static boolean isDeclared(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARED_WITHIN);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        return Encoding.isUtf16(bytes)
                || head.toLowerCase(Locale.ROOT).matches("(?s).*(?:charset|encoding)\\s*=.*");
    }

    private static Extraction extraction(Document page, boolean cut) {
        Element main = MainPart.of(page);
        HtmlFront front = HtmlFront.of(page);
        ManuscriptDraft draft = new ManuscriptDraft();
        main.traverse(new HtmlWriter(draft, front.title()));
        return draft.finished(front.title(), front.authors(), front.year(), cut);
    }
}
