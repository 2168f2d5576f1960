package org.lectern.web.http;

import org.lectern.index.Commit;
import org.lectern.index.Snapshot;
import org.lectern.index.SnapshotFollower;

import java.util.Map;

/** Answers the requests of one route. Safe for use by many threads. */
@FunctionalInterface
public interface Endpoint {

    /**
     * The reply to a request.
     *
     * @throws org.lectern.model.LecternException if the asker can mend something
     */
    Reply reply(Request request);

    /** Answers from one commit. */
    @FunctionalInterface
    interface OfCommit {

        Reply reply(Request request, Snapshot snapshot);
    }

    /**
     * An endpoint that keeps to the newest commit from beginning to end, and sends nothing to who
     * has that commit's reply already.
     *
     * @param edition tells servers apart that would show the same commit differently
     */
    static Endpoint of(SnapshotFollower follower, String edition, OfCommit endpoint) {
        return request ->
                follower.use(snapshot -> {
                    String tag = tag(snapshot.commit(), edition);
                    return request.ifNoneMatch().contains(tag)
                            ? new Reply.Bare(304, kept(tag))
                            : tagged(endpoint.reply(request, snapshot), tag);
                });
    }

    /** An endpoint that keeps to the newest commit, and shows more than that has. */
    static Endpoint live(SnapshotFollower follower, OfCommit endpoint) {
        return request -> follower.use(snapshot -> endpoint.reply(request, snapshot));
    }

    /** Without the mark of a weak tag, for comparing. */
    private static String tag(Commit commit, String edition) {
        return "\"%s-%x-%s\"".formatted(commit.id(), commit.time().toEpochMilli(), edition);
    }

    private static Reply tagged(Reply reply, String tag) {
        return reply instanceof Reply.Text text && text.status() == 200
                ? text.with("ETag", "W/" + tag).with("Cache-Control", "no-cache")
                : reply;
    }

    private static Map<String, String> kept(String tag) {
        return Map.of("ETag", "W/" + tag, "Cache-Control", "no-cache");
    }
}
