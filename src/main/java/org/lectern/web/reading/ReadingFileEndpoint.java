package org.lectern.web.reading;

import org.lectern.format.SourceFiles;
import org.lectern.index.Snapshot;
import org.lectern.model.Reading;
import org.lectern.web.http.ErrorResponses;
import org.lectern.web.http.Request;
import org.lectern.web.http.Response;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Serves the readings' own files. */
public final class ReadingFileEndpoint {

    private final ErrorResponses errors;

    public ReadingFileEndpoint(ErrorResponses errors) {
        this.errors = errors;
    }

    /** The file of the reading that the place {@code id} names. */
    public Response file(Request request, Snapshot snapshot) {
        Reading reading =
                SourceFiles.requireReading(snapshot, request.pathParameter("id")).reading();
        return SourceFiles.find(snapshot, reading)
                .<Response>map(file ->
                        new Response.File(
                                file,
                                SourceFiles.isPdf(reading)
                                        ? "application/pdf"
                                        : "text/plain; charset=utf-8",
                                Map.of(
                                        "Content-Disposition",
                                        contentDisposition(reading),
                                        "Cache-Control",
                                        "no-cache")))
                .orElseGet(() ->
                        errors.of(
                                request,
                                404,
                                "The file of this reading is no longer in the corpus. Update the"
                                        + " index with: lectern index"));
    }

    /** Shown by the browser; saved under the file's name, in ASCII for old readers of headers. */
    private static String contentDisposition(Reading reading) {
        String name = reading.file().substring(reading.file().lastIndexOf('/') + 1);
        return "inline; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(
                        name.replaceAll("[^A-Za-z0-9._-]", "_"),
                        URLEncoder.encode(name, StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("*", "%2A"));
    }
}
