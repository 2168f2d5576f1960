package org.lectern.extract.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.lectern.document.Document;
import org.lectern.document.Extraction;
import org.lectern.extract.CharsetDetector;
import org.lectern.extract.DocumentExtractor;
import org.lectern.extract.TextFile;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Extracts the running text of saved web pages: their main content, without menus, forms and hidden
 * elements. Scripts are not run and resources not fetched. Stateless and safe for use by many
 * threads.
 */
public final class HtmlExtractor implements DocumentExtractor {

    /** The number of bytes that are searched for a declared encoding. */
    private static final int DECLARATION_BYTES = 4096;

    @Override
    public Extraction extract(Path file) {
        try {
            return extractPage(file);
        } catch (RuntimeException | StackOverflowError e) {
            return new Extraction.Rejected(
                    new Failure(Reason.CRASHED, "Reading it failed with " + e + "."));
        } catch (OutOfMemoryError e) {
            return new Extraction.Rejected(
                    new Failure(Reason.OUT_OF_MEMORY, "The page does not fit into memory."));
        }
    }

    private static Extraction extractPage(Path file) {
        return switch (TextFile.read(file)) {
            case TextFile.Unreadable(var failure) -> new Extraction.Rejected(failure);
            case TextFile.Content read -> extractPage(parse(read.bytes()), read.truncated());
        };
    }

    /** jsoup knows marks and declarations; the guess is for pages that have neither. */
    private static org.jsoup.nodes.Document parse(byte[] bytes) {
        String guess = hasDeclaredCharset(bytes) ? null : CharsetDetector.detect(bytes).name();
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), guess, "");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }

    private static boolean hasDeclaredCharset(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARATION_BYTES);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        return CharsetDetector.isUtf16(bytes)
                || head.toLowerCase(Locale.ROOT).matches("(?s).*(?:charset|encoding)\\s*=.*");
    }

    private static Extraction extractPage(org.jsoup.nodes.Document page, boolean cut) {
        Element main = MainContent.find(page);
        HtmlMetadata front = HtmlMetadata.of(page);
        Document.Builder draft = new Document.Builder();
        main.traverse(new HtmlBlockVisitor(draft, front.title()));
        return draft.build(front.title(), front.authors(), front.year(), cut);
    }
}
