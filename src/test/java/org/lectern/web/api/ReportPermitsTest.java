package org.lectern.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.index.SnapshotManager;
import org.lectern.web.http.Request;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

class ReportPermitsTest {

    private static final Request REQUEST =
            new Request(
                    "/api/v1/reports",
                    Map.of(),
                    Map.of(),
                    Set.of(),
                    "[{\"question\":\"How do captains vote?\"}]");

    @Test
    void repliesThatAreNeverSentKeepNobodyOut(@TempDir Path folder) {
        try (SnapshotManager follower =
                new SnapshotManager(SampleIndex.create(folder), Duration.ofHours(1))) {
            ReportEndpoint endpoint = new ReportEndpoint(follower, null);
            for (int i = 0; i < 3; i++) {
                assertThat(endpoint.respond(REQUEST).status()).isEqualTo(200);
            }
        }
    }
}
