package org.lectern.corpus;

import org.jspecify.annotations.Nullable;
import org.lectern.bibliography.CitationLinker;
import org.lectern.bibliography.ReadingIdentifiers;
import org.lectern.bibliography.ReferenceReader;
import org.lectern.document.Document;
import org.lectern.document.Extraction;
import org.lectern.document.ReferenceList;
import org.lectern.extract.DocumentExtractor;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Failure;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.SessionPage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The folder of readings and notes. It is only ever read. */
public final class Corpus {

    private final Path root;
    private final Extractors extractors;

    /**
     * A corpus, looked at only when asked.
     *
     * @param root the folder
     */
    public Corpus(Path root, Extractors formats) {
        this.root = root;
        this.extractors = formats;
    }

    public Path root() {
        return root;
    }

    /**
     * Finds the files and hashes them.
     *
     * @throws FileAccessException if the folder is not there, cannot be read, or holds nothing to
     *     index
     */
    public CorpusScan scan() {
        if (!Files.isDirectory(root)) {
            throw new FileAccessException(
                    "There is no folder "
                            + root
                            + ". Make it and put PDF files and Markdown notes into it, or name"
                            + " another with --corpus.");
        }
        try {
            CorpusScan scan = new CorpusScanner(root.toRealPath()).scan();
            checkNotEmpty(scan);
            return scan;
        } catch (IOException e) {
            throw new FileAccessException(
                    "The folder " + root + " cannot be read: " + e.getMessage());
        }
    }

    private void checkNotEmpty(CorpusScan scan) {
        if (scan.files().isEmpty() && scan.unreadable().isEmpty()) {
            throw new FileAccessException(
                    "There is nothing to index in "
                            + root
                            + ". Put PDF files and Markdown notes into it.");
        }
    }

    /**
     * Reads a file that is one source. One that cannot be read gives an entry that says why.
     *
     * @throws IllegalArgumentException for a collection, which is many
     */
    public ParsedSource read(CorpusFile file) {
        return switch (file.kind()) {
            case PDF -> parsedReading(file, extract(file, extractors.pdf()));
            case HTML -> parsedReading(file, extract(file, extractors.html()));
            case TEXT -> parsedReading(file, extract(file, extractors.text()));
            case NOTES -> parsedNotes(file);
            case COLLECTION -> throw new IllegalArgumentException(file.file() + " is many sources");
        };
    }

    /**
     * What was read of a file that changed meanwhile may be half of the one and half of the other.
     */
    private static Extraction extract(CorpusFile file, DocumentExtractor reader) {
        Extraction extraction = reader.extract(file.path());
        return file.isUnchanged()
                ? extraction
                : new Extraction.Rejected(
                        new Failure(
                                Failure.Reason.VANISHED,
                                "It changed or went away while it was read; the next update reads"
                                        + " it again."));
    }

    /**
     * Reads a collection, line by line. Lines that are no readings give one entry that names them.
     *
     * @param owner the file that has an id already, if one has
     */
    public void read(
            CorpusFile file,
            Function<String, Optional<String>> owner,
            Consumer<ParsedSource> sink) {
        new CollectionReader(file, owner, sink).read();
    }

    private static ParsedSource parsedReading(CorpusFile file, Extraction extraction) {
        return switch (extraction) {
            case Extraction.Extracted e -> read(file, e.document(), null);
            case Extraction.Partial e -> read(file, e.document(), e.failure());
            case Extraction.Rejected e -> rejected(file, e.failure());
        };
    }

    private static ParsedSource read(
            CorpusFile file, Document manuscript, @Nullable Failure failure) {
        ReadingIdentifiers numbers =
                ReadingIdentifiers.of(baseName(file), manuscript.firstPageText());
        Reading reading =
                new Reading(
                        file.id(),
                        file.file(),
                        manuscript.title() == null ? baseName(file) : manuscript.title(),
                        manuscript.authors(),
                        manuscript.year(),
                        manuscript.pageCount(),
                        numbers.doi(),
                        numbers.arxiv());
        List<Passage> passages = new PassageSplitter().split(manuscript, file.id(), file.hash());
        return new ParsedSource(
                new CatalogueEntry(
                        reading, file.hash(), passages.size(), failure, manuscript.note()),
                passages,
                ReferenceList.of(manuscript.blocks()).stream()
                        .map(ReferenceReader::parse)
                        .toList());
    }

    private static ParsedSource rejected(CorpusFile file, Failure failure) {
        Reading unread = new Reading(file.id(), file.file(), baseName(file), List.of(), null, 0);
        return new ParsedSource(
                new CatalogueEntry(unread, file.hash(), 0, failure), List.of(), List.of());
    }

    private static String baseName(CorpusFile file) {
        String name = file.path().getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private ParsedSource parsedNotes(CorpusFile file) {
        try {
            byte[] bytes = Files.readAllBytes(file.path());
            return parsedPage(
                    extractors
                            .notes()
                            .read(
                                    file.id(),
                                    file.file(),
                                    new String(bytes, StandardCharsets.UTF_8)),
                    file.hash());
        } catch (IOException e) {
            SessionPage unread =
                    new SessionPage(file.id(), file.file(), null, List.of(), List.of());
            Failure failure = new Failure(Failure.Reason.VANISHED, "It could not be opened again.");
            return new ParsedSource(
                    new CatalogueEntry(unread, file.hash(), 0, failure), List.of(), List.of());
        }
    }

    private static ParsedSource parsedPage(SessionPage page, String hash) {
        List<Passage> passages = NotesPassages.of(page);
        return new ParsedSource(
                new CatalogueEntry(page, hash, passages.size(), null), passages, List.of());
    }

    /** The same page with its citations linked to the readings. */
    public static ParsedSource withLinkedCitations(ParsedSource page, CitationLinker linker) {
        return page.entry().source() instanceof SessionPage source && page.entry().failure() == null
                ? parsedPage(linker.link(source), page.entry().hash())
                : page;
    }
}
