package org.lectern.web.http;

import org.lectern.index.Commit;
import org.lectern.index.Snapshot;
import org.lectern.index.SnapshotManager;

import java.util.Map;

/** Answers the requests of one route. Safe for use by many threads. */
@FunctionalInterface
public interface Endpoint {

    /**
     * The reply to a request.
     *
     * @throws org.lectern.model.LecternException if the asker can mend something
     */
    Response respond(Request request);

    /** Answers from one commit. */
    @FunctionalInterface
    interface SnapshotEndpoint {

        Response respond(Request request, Snapshot snapshot);
    }

    /**
     * An endpoint that keeps to the newest commit from beginning to end, and sends nothing to who
     * has that commit's reply already.
     *
     * @param serverTag tells servers apart that would show the same commit differently
     */
    static Endpoint cached(SnapshotManager snapshots, String serverTag, SnapshotEndpoint endpoint) {
        return request ->
                snapshots.withSnapshot(snapshot -> {
                    String tag = entityTag(snapshot.commit(), serverTag);
                    return request.ifNoneMatch().contains(tag)
                            ? new Response.Empty(304, cacheHeaders(tag))
                            : withEntityTag(endpoint.respond(request, snapshot), tag);
                });
    }

    /** An endpoint that keeps to the newest commit, and shows more than that has. */
    static Endpoint uncached(SnapshotManager snapshots, SnapshotEndpoint endpoint) {
        return request -> snapshots.withSnapshot(snapshot -> endpoint.respond(request, snapshot));
    }

    /** Without the mark of a weak tag, for comparing. */
    private static String entityTag(Commit commit, String serverTag) {
        return "\"%s-%x-%s\"".formatted(commit.id(), commit.time().toEpochMilli(), serverTag);
    }

    private static Response withEntityTag(Response response, String tag) {
        return response instanceof Response.Text text && text.status() == 200
                ? text.withHeader("ETag", "W/" + tag).withHeader("Cache-Control", "no-cache")
                : response;
    }

    private static Map<String, String> cacheHeaders(String tag) {
        return Map.of("ETag", "W/" + tag, "Cache-Control", "no-cache");
    }
}
