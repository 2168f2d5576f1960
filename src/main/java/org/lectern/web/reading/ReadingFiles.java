package org.lectern.web.reading;

import org.lectern.index.Snapshot;
import org.lectern.model.Reading;
import org.lectern.quoting.Originals;
import org.lectern.web.http.Errors;
import org.lectern.web.http.Reply;
import org.lectern.web.http.Request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Serves the readings' own files. */
public final class ReadingFiles {

    private final Errors errors;

    public ReadingFiles(Errors errors) {
        this.errors = errors;
    }

    /** The file of the reading that the place {@code id} names. */
    public Reply file(Request request, Snapshot snapshot) {
        Reading reading = Originals.reading(snapshot, request.place("id")).reading();
        return Originals.file(snapshot, reading)
                .<Reply>map(file ->
                        new Reply.File(
                                file,
                                Originals.isPdf(reading)
                                        ? "application/pdf"
                                        : "text/plain; charset=utf-8",
                                Map.of(
                                        "Content-Disposition",
                                        disposition(reading),
                                        "Cache-Control",
                                        "no-cache")))
                .orElseGet(() ->
                        errors.of(
                                request,
                                404,
                                "The file of this reading is no longer in the corpus. Bring the"
                                        + " index up to date with: lectern index"));
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
