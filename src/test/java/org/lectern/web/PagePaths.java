package org.lectern.web;

import java.util.List;

/** Paths of every kind of page over the shipped corpus. */
public final class PagePaths {

    public static final String VIEWER =
            "/readings/warm-blob-storage/pages/2?q="
                    + TestServer.encoded("how many racks has a cell");

    static final List<String> ALL =
            List.of(
                    "/",
                    "/search",
                    "/search?q=" + TestServer.encoded("how are lost blocks repaired in f4?"),
                    "/search?q=" + TestServer.encoded("\"erasure\" coding") + "&in=readings",
                    "/search?q=zeppelin",
                    "/search?q=" + TestServer.encoded("(((") + "&page=0",
                    "/sessions",
                    "/sessions/summer-2021.1",
                    "/sessions/summer-2021.3",
                    "/sessions/summer-2021.4",
                    "/coverage",
                    "/readings",
                    "/readings/warm-blob-storage",
                    VIEWER,
                    VIEWER + "&view=text",
                    VIEWER + "&zoom=150",
                    "/nowhere");

    private PagePaths() {}
}
