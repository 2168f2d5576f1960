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

/** The endpoint of the readings' files. */
public final class ReadingFileEndpoint {

    private final ErrorResponses errors;

    public ReadingFileEndpoint(ErrorResponses errors) {
        this.errors = errors;
    }

    /** Returns the file of the reading {@code id}. */
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

    /**
     * Returns a Content-Disposition that shows the file inline, with its name in ASCII and in
     * UTF-8.
     */
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
