package org.lectern.index.lucene;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Acronym;
import org.lectern.analysis.AcronymFinder;
import org.lectern.index.IndexedPassage;
import org.lectern.json.Json;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Failure;
import org.lectern.model.Locator;
import org.lectern.model.Locator.PrintedLine;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;
import org.lectern.model.Reading;
import org.lectern.model.Reference;
import org.lectern.model.SectionKind;
import org.lectern.model.SessionPage;
import org.lectern.model.Source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Maps passages and catalogue entries to Lucene documents and back. */
final class DocumentMapper {

    /**
     * Text of the documents that are not passages of readings. Lucene looks up the length norms of
     * a field faster if all documents have the field.
     */
    private static final String NO_TEXT = "";

    private DocumentMapper() {}

    /** Creates the documents of a source: its passages in order, then its catalogue entry. */
    static List<Document> toBlock(
            CatalogueEntry entry, List<IndexedPassage> passages, List<Reference> references) {
        List<Document> block = new ArrayList<>();
        passages.forEach(passage -> block.add(passage(entry.source(), passage)));
        block.add(entry(entry, passages, references));
        return block;
    }

    private static Document passage(Source source, IndexedPassage indexed) {
        Document document = passage(source, indexed.passage());
        if (indexed.vectors() != null) {
            addVectors(document, source, indexed.vectors());
        }
        return document;
    }

    private static Document passage(Source source, Passage passage) {
        Document document = documentOf(source);
        document.add(new StringField(Schema.PASSAGE_ID, passage.id(), Store.NO));
        addText(document, Schema.SECTION, String.join("\n", passage.section()));
        addJson(document, Schema.STORED_PASSAGE, StoredPassage.of(passage));
        addLines(document, passage.locator());
        switch (source) {
            case Reading reading -> addReading(document, reading, passage);
            case SessionPage page -> addNotes(document, page, passage);
        }
        return document;
    }

    private static Document documentOf(Source source) {
        Document document = new Document();
        addKeyword(document, Schema.SOURCE_ID, source.id());
        return document;
    }

    private static void addVectors(Document document, Source source, PassageVectors vectors) {
        String field = vectorField(source, vectors.whole().dimensions());
        document.add(
                new KnnByteVectorField(
                        field, vectors.whole().bytes(), VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new BinaryDocValuesField(Schema.VECTORS, VectorCodec.encode(vectors)));
        document.add(new StringField(Schema.VECTORS_KEY, vectors.textHash(), Store.NO));
    }

    private static String vectorField(Source source, int dimensions) {
        return switch (source) {
            case Reading _ -> Schema.READING_VECTOR_PREFIX + dimensions;
            case SessionPage _ -> Schema.NOTES_VECTOR_PREFIX + dimensions;
        };
    }

    private static void addJson(Document document, String field, Object value) {
        document.add(new StoredField(field, Json.toLine(value)));
    }

    private static void addLines(Document document, Locator locator) {
        if (locator instanceof Locator.Pages pages && !pages.lines().isEmpty()) {
            document.add(new StoredField(Schema.PRINTED_LINES, LineCodec.encode(pages.lines())));
        }
    }

    private static void addReading(Document document, Reading reading, Passage passage) {
        document.add(new StringField(Schema.KIND, Schema.READING, Store.NO));
        addKeyword(document, Schema.SECTION_KIND, SectionKind.of(passage.section()).name());
        addStemmed(document, Schema.READING_TEXT, passage.textWithContext(reading));
        addText(document, Schema.TITLE, reading.title());
        document.add(new TextField(Schema.AUTHOR, String.join("\n", reading.authors()), Store.NO));
        if (reading.year() != null) {
            document.add(new TextField(Schema.YEAR, reading.year().toString(), Store.NO));
        }
    }

    /** Adds a value to filter and to count by. */
    private static void addKeyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private static void addStemmed(Document document, String field, String text) {
        addText(document, field, text);
        document.add(new TextField(field + Schema.KROVETZ_SUFFIX, text, Store.NO));
    }

    /** Adds a text stemmed, for ranking, and unstemmed, for wildcards and fuzzy words. */
    private static void addText(Document document, String field, String text) {
        document.add(new TextField(field, text, Store.NO));
        document.add(new TextField(field + Schema.WHOLE_WORD_SUFFIX, text, Store.NO));
    }

    private static void addNotes(Document document, SessionPage page, Passage passage) {
        document.add(new StringField(Schema.KIND, Schema.NOTES, Store.NO));
        addStemmed(document, Schema.READING_TEXT, NO_TEXT);
        addStemmed(document, Schema.NOTES_TEXT, passage.text());
        if (page.title() != null) {
            addText(document, Schema.TITLE, page.title());
        }
        if (passage.locator() instanceof Locator.NoteLines lines && lines.session() != null) {
            document.add(new StringField(Schema.SESSION, lines.session(), Store.NO));
        }
    }

    private static Document entry(
            CatalogueEntry entry, List<IndexedPassage> passages, List<Reference> references) {
        Document document = documentOf(entry.source());
        document.add(new StringField(Schema.KIND, Schema.SOURCE, Store.NO));
        addStemmed(document, Schema.READING_TEXT, NO_TEXT);
        addJson(document, Schema.CATALOGUE_ENTRY, StoredEntry.of(entry));
        references.forEach(reference -> addJson(document, Schema.REFERENCE, reference));
        if (entry.source() instanceof Reading) {
            acronyms(passages).forEach(acronym -> addJson(document, Schema.ACRONYM, acronym));
        }
        return document;
    }

    /**
     * Finds the acronyms that passages define. Lists of references, which define acronyms of
     * venues, are not part of any passage.
     */
    private static List<Acronym> acronyms(List<IndexedPassage> passages) {
        return passages.stream()
                .flatMap(p -> AcronymFinder.find(p.passage().text()).stream())
                .distinct()
                .toList();
    }

    static Passage passage(Document document) {
        BytesRef lines = document.getBinaryValue(Schema.PRINTED_LINES);
        return Json.read(document.get(Schema.STORED_PASSAGE), StoredPassage.class)
                .passage(lines == null ? List.of() : LineCodec.decode(lines));
    }

    static List<Reference> references(Document document) {
        return Stream.of(document.getValues(Schema.REFERENCE))
                .map(reference -> Json.read(reference, Reference.class))
                .toList();
    }

    static List<Acronym> acronyms(Document document) {
        return Stream.of(document.getValues(Schema.ACRONYM))
                .map(acronym -> Json.read(acronym, Acronym.class))
                .toList();
    }

    static CatalogueEntry entry(Document document) {
        return Json.read(document.get(Schema.CATALOGUE_ENTRY), StoredEntry.class).entry();
    }

    /** The stored form of a passage. Either pages or lines is null. */
    private record StoredPassage(
            String id,
            String source,
            int ordinal,
            String text,
            List<String> section,
            Passage.Part part,
            @Nullable StoredPages pages,
            Locator.@Nullable NoteLines lines) {

        static StoredPassage of(Passage p) {
            return switch (p.locator()) {
                case Locator.Pages pages -> of(p, StoredPages.of(pages), null);
                case Locator.NoteLines lines -> of(p, null, lines);
            };
        }

        private static StoredPassage of(
                Passage p, @Nullable StoredPages pages, Locator.@Nullable NoteLines lines) {
            return new StoredPassage(
                    p.id(), p.source(), p.ordinal(), p.text(), p.section(), p.part(), pages, lines);
        }

        Passage passage(List<PrintedLine> printedLines) {
            Locator locator = pages != null ? pages.withLines(printedLines) : lines;
            if (locator == null) {
                throw new IllegalStateException("passage " + id + " has no locator");
            }
            return new Passage(id, source, ordinal, text, section, part, locator);
        }
    }

    /** The stored form of a page locator. Its printed lines are stored separately, encoded. */
    private record StoredPages(int first, int last, @Nullable String label) {

        static StoredPages of(Locator.Pages pages) {
            return new StoredPages(pages.first(), pages.last(), pages.label());
        }

        Locator.Pages withLines(List<PrintedLine> lines) {
            return new Locator.Pages(first, last, label, lines);
        }
    }

    /** The stored form of a catalogue entry. Either reading or page is null. */
    private record StoredEntry(
            @Nullable Reading reading,
            @Nullable SessionPage page,
            String hash,
            int passages,
            @Nullable Failure failure,
            @Nullable String note) {

        static StoredEntry of(CatalogueEntry e) {
            return switch (e.source()) {
                case Reading reading ->
                        new StoredEntry(
                                reading, null, e.hash(), e.passages(), e.failure(), e.note());
                case SessionPage page ->
                        new StoredEntry(null, page, e.hash(), e.passages(), e.failure(), e.note());
            };
        }

        CatalogueEntry entry() {
            Source source = reading != null ? reading : page;
            if (source == null) {
                throw new IllegalStateException("a catalogue entry without a source");
            }
            return new CatalogueEntry(source, hash, passages, failure, note);
        }
    }
}
