package org.lectern.web.http;

import org.lectern.index.Commit;
import org.lectern.index.Snapshot;
import org.lectern.index.SnapshotManager;

import java.util.Map;

/** A handler of the requests of one route. Implementations are thread-safe. */
@FunctionalInterface
public interface Endpoint {

    /**
     * Returns the response to a request.
     *
     * @throws org.lectern.model.LecternException for an expected failure; its message says what to
     *     do
     */
    Response respond(Request request);

    /** A handler that answers from one snapshot. */
    @FunctionalInterface
    interface SnapshotEndpoint {

        Response respond(Request request, Snapshot snapshot);
    }

    /**
     * Returns an endpoint that answers from the newest snapshot, or with 304 if the client has that
     * commit's response already.
     *
     * @param serverTag part of the entity tag that distinguishes server instances
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

    /**
     * Returns an endpoint that answers from the newest snapshot, with a response that must not be
     * cached.
     */
    static Endpoint uncached(SnapshotManager snapshots, SnapshotEndpoint endpoint) {
        return request -> snapshots.withSnapshot(snapshot -> endpoint.respond(request, snapshot));
    }

    /** Returns the tag without the prefix of weak tags, for comparison. */
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
