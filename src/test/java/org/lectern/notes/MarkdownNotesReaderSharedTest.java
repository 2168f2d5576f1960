package org.lectern.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.SharedFolder;
import org.lectern.bibliography.CitationLinker;
import org.lectern.json.Json;
import org.lectern.model.Citation;
import org.lectern.model.CitationRole;
import org.lectern.model.Item;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The group's own pages: everything that they are known to hold is found. */
@Tag(SharedFolder.TAG)
class MarkdownNotesReaderSharedTest {

    private static final List<Reading> PAPERS =
            List.of(
                    paper(
                            "bert",
                            "BERT: Pre-training of Deep Bidirectional Transformers for Language"
                                    + " Understanding",
                            "Jacob Devlin",
                            2019),
                    paper(
                            "dynamo",
                            "Dynamo: Amazon’s Highly Available Key-value Store",
                            "Giuseppe DeCandia",
                            2007),
                    paper("gfs", "The Google File System", "Sanjay Ghemawat", 2003),
                    paper(
                            "kafka",
                            "Kafka: a Distributed Messaging System for Log Processing",
                            "Jay Kreps",
                            2011),
                    paper(
                            "lfs",
                            "The Design and Implementation of a Log-Structured File System",
                            "Mendel Rosenblum",
                            1991),
                    paper(
                            "mapreduce",
                            "MapReduce: Simplified Data Processing on Large Clusters",
                            "Jeffrey Dean",
                            2004),
                    paper("paxos-simple", "Paxos Made Simple", "Leslie Lamport", 2001),
                    paper(
                            "raft",
                            "In Search of an Understandable Consensus Algorithm (Extended Version)",
                            "Diego Ongaro",
                            2014),
                    paper("transformer", "Attention Is All You Need", "Ashish Vaswani", 2017),
                    paper(
                            "zookeeper",
                            "ZooKeeper: Wait-free coordination for Internet-scale systems",
                            "Patrick Hunt",
                            2010));

    private static Reading paper(String id, String title, String author, int year) {
        return new Reading(id, id + ".pdf", title, List.of(author), year, 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-spring-agreement.md",
                "2022-summer-storage.md",
                "2022-autumn-pipelines.md",
                "language-models-2023.md"
            })
    void readsThePageAsExpected(String file) throws IOException {
        SessionPage page =
                new CitationLinker(PAPERS).link(read(SharedFolder.get("notes/dev/" + file)));

        assertThat(page.sessions().stream().map(KnownSession::of).toList())
                .isEqualTo(expected(file));
    }

    @Test
    void readsTheGroupsFirstSeason() throws IOException {
        SessionPage page = read(SharedFolder.get("notes/summer-2021.md"));

        assertThat(page.title()).isEqualTo("Summer 2021");
        assertThat(page.sessions()).extracting(Session::number).containsExactly(1, 2, 3, 4);
        assertThat(page.sessions())
                .extracting(Session::date)
                .containsExactly(
                        "2021-06-16T20:30-04:00",
                        "2021-06-23T20:30-04:00",
                        "2021-06-30T20:30-04:00",
                        "2021-07-07T20:30-04:00");
        assertThat(page.sessions().stream().map(s -> s.dates().size())).containsOnly(2);
        assertThat(page.sessions().stream().map(s -> s.topics().size()))
                .containsExactly(5, 3, 3, 0);
        assertThat(page.sessions().stream().map(s -> count(s, Item.Kind.QUESTION)))
                .containsExactly(16L, 7L, 6L, 0L);
        assertThat(page.sessions().stream().map(s -> count(s, Item.Kind.POINT)))
                .containsExactly(0L, 2L, 7L, 0L);
        assertThat(page.sessions().get(2).readings())
                .extracting(Citation::role, Citation::title, Citation::authors)
                .containsExactly(
                        tuple(
                                CitationRole.REQUIRED,
                                "f4: Facebook’s Warm BLOB Storage System",
                                "Muralidhar"),
                        tuple(
                                CitationRole.RELATED,
                                "Existential Consensus: Measuring and Understanding Consistency at"
                                        + " Facebook",
                                "Lu"),
                        tuple(
                                CitationRole.RELATED,
                                "Elephant: The File System that Never Forgets",
                                "Santry"));
        assertThat(page.sessions().get(1).readings())
                .extracting(Citation::role, Citation::title, Citation::authors)
                .containsExactly(
                        tuple(CitationRole.REQUIRED, "The part-time parliament", "Lamport"));
        assertThat(page.sessions().getLast().readings())
                .extracting(Citation::role)
                .containsExactly(CitationRole.CHOICE, CitationRole.CHOICE);
        assertThat(page.sessions().getLast().status()).isEqualTo("tbd");
    }

    private static Tuple tuple(CitationRole role, String title, String author) {
        return Tuple.tuple(role, title, List.of(author));
    }

    private static long count(Session session, Item.Kind kind) {
        return session.topics().stream()
                .flatMap(t -> t.items().stream())
                .flatMap(Item::flattened)
                .filter(i -> i.kind() == kind)
                .count();
    }

    private static SessionPage read(Path file) throws IOException {
        String name = file.getFileName().toString();
        return new MarkdownNotesReader()
                .read(name.replace(".md", ""), name, Files.readString(file));
    }

    private static List<KnownSession> expected(String file) throws IOException {
        return Json.read(Files.readString(SharedFolder.get("notes/dev/expected.json")), Known.class)
                .pages()
                .stream()
                .filter(p -> p.file().equals(file))
                .findFirst()
                .orElseThrow()
                .sessions();
    }

    private record Known(List<KnownPage> pages) {}

    private record KnownPage(String file, List<KnownSession> sessions) {}

    private record KnownSession(
            @Nullable Integer number,
            @Nullable String title,
            List<KnownReading> readings,
            List<KnownTopic> topics,
            String dateLine,
            @Nullable String status) {

        static KnownSession of(Session session) {
            return new KnownSession(
                    session.number(),
                    session.title(),
                    session.readings().stream().map(KnownReading::of).toList(),
                    session.topics().stream().map(KnownTopic::of).toList(),
                    String.join("/", session.dates()),
                    session.status());
        }
    }

    private record KnownReading(
            String citation,
            @Nullable String title,
            @Nullable String url,
            CitationRole role,
            @Nullable String reading,
            @Nullable Integer year) {

        static KnownReading of(Citation c) {
            return new KnownReading(
                    c.citation(), c.title(), c.url(), c.role(), c.reading(), c.year());
        }
    }

    /**
     * A topic as in the known pages, which list no items for a table, though its cells are items.
     */
    private record KnownTopic(
            @Nullable String title, List<KnownItem> items, Topic.@Nullable Table table) {

        static KnownTopic of(Topic topic) {
            boolean table = topic.table() != null;
            return new KnownTopic(
                    topic.title(), table ? List.of() : KnownItem.of(topic.items()), topic.table());
        }
    }

    private record KnownItem(Item.Kind kind, String text, @Nullable List<KnownItem> items) {

        KnownItem {
            items = items == null ? List.of() : items;
        }

        static List<KnownItem> of(List<Item> items) {
            return items.stream()
                    .map(i -> new KnownItem(i.kind(), i.text(), of(i.items())))
                    .toList();
        }
    }
}
