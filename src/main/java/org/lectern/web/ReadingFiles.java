package org.lectern.web;

import org.lectern.index.Snapshot;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.LecternException.BadInput;
import org.lectern.model.LecternException.UnknownReading;
import org.lectern.model.Reading;
import org.lectern.report.Links;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The readings' own files, found by the readings' ids and nowhere but in the corpus. */
final class ReadingFiles {

    private static final int MAX_PAGE = 100_000;

    private final Errors errors;

    ReadingFiles(Errors errors) {
        this.errors = errors;
    }

    /** The file of the reading that the place {@code id} names. */
    Reply file(Request request, Snapshot snapshot) {
        Reading reading = reading(request, snapshot);
        Optional<Path> file = inCorpus(Path.of(snapshot.commit().corpus()), reading.file());
        if (file.isEmpty()) {
            return errors.of(
                    request,
                    404,
                    "The file of this reading is no longer in the corpus. Bring the index up to"
                            + " date with: lectern index");
        }
        return new Reply.File(
                file.get(),
                isPdf(reading) ? "application/pdf" : "text/plain; charset=utf-8",
                Map.of("Content-Disposition", disposition(reading), "Cache-Control", "no-cache"));
    }

    /** To the page {@code n} of the file, which is where addresses of passages lead. */
    Reply page(Request request, Snapshot snapshot) {
        Reading reading = reading(request, snapshot);
        return Reply.redirect(Links.file(reading) + "#page=" + page(request.place("n")));
    }

    private static int page(String text) {
        if (text.matches("[1-9][0-9]{0,5}") && Integer.parseInt(text) <= MAX_PAGE) {
            return Integer.parseInt(text);
        }
        throw new BadInput("A page's address ends in its number, from 1.");
    }

    private static Reading reading(Request request, Snapshot snapshot) {
        String id = request.place("id");
        return snapshot.catalogue()
                .entry(id)
                .map(CatalogueEntry::source)
                .filter(Reading.class::isInstance)
                .map(Reading.class::cast)
                .orElseThrow(() -> new UnknownReading(id));
    }

    /** Links are followed, and must end within the corpus. */
    private static Optional<Path> inCorpus(Path corpus, String file) {
        try {
            Path real = corpus.resolve(file).toRealPath();
            return Optional.of(real)
                    .filter(Files::isRegularFile)
                    .filter(path -> path.startsWith(realFolder(corpus)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path realFolder(Path corpus) {
        try {
            return corpus.toRealPath();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isPdf(Reading reading) {
        return reading.file().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /** Shown by the browser; saved under the file's name, in ASCII for old readers of headers. */
    private static String disposition(Reading reading) {
        String name = reading.file().substring(reading.file().lastIndexOf('/') + 1);
        return "inline; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(
                        name.replaceAll("[^A-Za-z0-9._-]", "_"),
                        URLEncoder.encode(name, StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("*", "%2A"));
    }
}
