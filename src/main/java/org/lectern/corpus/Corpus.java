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

/** The folder of readings and notes, which is never written to. */
public final class Corpus {

    private final Path root;
    private final Extractors extractors;

    /**
     * Creates a corpus without accessing its folder.
     *
     * @param root the folder
     */
    public Corpus(Path root, Extractors extractors) {
        this.root = root;
        this.extractors = extractors;
    }

    public Path root() {
        return root;
    }

    /**
     * Finds and hashes the files of the corpus.
     *
     * @throws FileAccessException if the folder is missing, unreadable or has no files to index
     */
    public CorpusScan scan() {
        checkFolderExists();
        try {
            CorpusScan scan = new CorpusScanner(root.toRealPath()).scan();
            checkNotEmpty(scan);
            return scan;
        } catch (IOException e) {
            throw new FileAccessException(
                    "The folder " + root + " cannot be read: " + e.getMessage());
        }
    }

    private void checkFolderExists() {
        if (!Files.isDirectory(root)) {
            throw new FileAccessException(
                    "There is no folder "
                            + root
                            + ". Make it and put PDF files and Markdown notes into it, or name"
                            + " another with --corpus.");
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
     * Reads a file with a single source. A file that cannot be read gives an entry with the
     * failure.
     *
     * @throws IllegalArgumentException for a collection, which has many sources
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
     * Extracts the text of a file, and rejects it if the file has changed meanwhile, since the text
     * may mix both versions.
     */
    private static Extraction extract(CorpusFile file, DocumentExtractor reader) {
        Extraction extraction = reader.extract(file.path());
        return file.isUnchanged()
                ? extraction
                : new Extraction.Rejected(
                        new Failure(
                                Failure.Reason.VANISHED,
                                "It changed or disappeared while it was read; the next update reads"
                                        + " it again."));
    }

    /**
     * Reads a collection line by line. All lines that are not readings give one entry that lists
     * them.
     *
     * @param otherOwner returns the path of the other file that has a reading with an id, if any
     * @param sink receives each source
     */
    public void read(
            CorpusFile file,
            Function<String, Optional<String>> otherOwner,
            Consumer<ParsedSource> sink) {
        new CollectionReader(file, otherOwner, sink).read();
    }

    private static ParsedSource parsedReading(CorpusFile file, Extraction extraction) {
        return switch (extraction) {
            case Extraction.Extracted e -> read(file, e.document(), null);
            case Extraction.Partial e -> read(file, e.document(), e.failure());
            case Extraction.Rejected e -> rejected(file, e.failure());
        };
    }

    private static ParsedSource read(
            CorpusFile file, Document document, @Nullable Failure failure) {
        ReadingIdentifiers identifiers =
                ReadingIdentifiers.of(baseName(file), document.firstPageText());
        Reading reading = reading(file, document, identifiers);
        List<Passage> passages = new PassageSplitter().split(document, file.id(), file.hash());
        return new ParsedSource(
                new CatalogueEntry(reading, file.hash(), passages.size(), failure, document.note()),
                passages,
                ReferenceList.of(document.blocks()).stream().map(ReferenceReader::parse).toList());
    }

    private static Reading reading(
            CorpusFile file, Document document, ReadingIdentifiers identifiers) {
        return new Reading(
                file.id(),
                file.file(),
                document.title() == null ? baseName(file) : document.title(),
                document.authors(),
                document.year(),
                document.pageCount(),
                identifiers.doi(),
                identifiers.arxiv());
    }

    private static ParsedSource rejected(CorpusFile file, Failure failure) {
        Reading source = new Reading(file.id(), file.file(), baseName(file), List.of(), null, 0);
        return new ParsedSource(
                new CatalogueEntry(source, file.hash(), 0, failure), List.of(), List.of());
    }

    private static String baseName(CorpusFile file) {
        String name = file.path().getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private ParsedSource parsedNotes(CorpusFile file) {
        try {
            String text = new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8);
            SessionPage page = extractors.notes().read(file.id(), file.file(), text);
            return parsedPage(page, file.hash());
        } catch (IOException e) {
            return vanishedNotes(file);
        }
    }

    private static ParsedSource vanishedNotes(CorpusFile file) {
        SessionPage page = new SessionPage(file.id(), file.file(), null, List.of(), List.of());
        Failure failure = new Failure(Failure.Reason.VANISHED, "It could not be opened again.");
        return new ParsedSource(
                new CatalogueEntry(page, file.hash(), 0, failure), List.of(), List.of());
    }

    private static ParsedSource parsedPage(SessionPage page, String hash) {
        List<Passage> passages = NotesPassages.of(page);
        return new ParsedSource(
                new CatalogueEntry(page, hash, passages.size(), null), passages, List.of());
    }

    /** Returns the same page with its citations linked to readings; other sources unchanged. */
    public static ParsedSource withLinkedCitations(ParsedSource page, CitationLinker linker) {
        return page.entry().source() instanceof SessionPage source && page.entry().failure() == null
                ? parsedPage(linker.link(source), page.entry().hash())
                : page;
    }
}
