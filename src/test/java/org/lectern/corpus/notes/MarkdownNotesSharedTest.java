package org.lectern.corpus.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.corpus.CitationLinker;
import org.lectern.model.Citation;
import org.lectern.model.Item;
import org.lectern.model.Reading;
import org.lectern.model.Role;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Topic;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The group's own pages: everything that they are known to hold is found. */
class MarkdownNotesSharedTest {

    private static final Path NOTES = Path.of("../shared/notes");

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

    @BeforeEach
    void needsTheSharedFolder() {
        assumeTrue(Files.isDirectory(NOTES), "skipped: ../shared/notes is not there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-spring-agreement.md",
                "2022-summer-storage.md",
                "2022-autumn-pipelines.md",
                "language-models-2023.md"
            })
    void findsAllThatThePageIsKnownToHold(String file) throws IOException {
        JsonNode page = expected(file);
        SessionPage read =
                new CitationLinker(PAPERS).link(read(NOTES.resolve("dev").resolve(file)));

        assertThat(read.sessions().stream().map(MarkdownNotesSharedTest::found).toList())
                .isEqualTo(
                        page.get("sessions")
                                .valueStream()
                                .map(MarkdownNotesSharedTest::known)
                                .toList());
    }

    @Test
    void readsTheGroupsFirstSeason() throws IOException {
        SessionPage page = read(NOTES.resolve("summer-2021.md"));

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
                                Role.REQUIRED,
                                "f4: Facebook’s Warm BLOB Storage System",
                                "Muralidhar"),
                        tuple(
                                Role.RELATED,
                                "Existential Consensus: Measuring and Understanding Consistency at"
                                        + " Facebook",
                                "Lu"),
                        tuple(
                                Role.RELATED,
                                "Elephant: The File System that Never Forgets",
                                "Santry"));
        assertThat(page.sessions().get(1).readings())
                .extracting(Citation::role, Citation::title, Citation::authors)
                .containsExactly(tuple(Role.REQUIRED, "The part-time parliament", "Lamport"));
        assertThat(page.sessions().getLast().readings())
                .extracting(Citation::role)
                .containsExactly(Role.CHOICE, Role.CHOICE);
        assertThat(page.sessions().getLast().status()).isEqualTo("tbd");
    }

    private static Tuple tuple(Role role, String title, String author) {
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
        return new MarkdownNotes().read(name.replace(".md", ""), name, Files.readString(file));
    }

    private static JsonNode expected(String file) throws IOException {
        JsonNode all =
                JsonMapper.shared().readTree(Files.readString(NOTES.resolve("dev/expected.json")));
        return all.get("pages")
                .valueStream()
                .filter(p -> p.get("file").asString().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> known(JsonNode session) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", session.get("number").asInt());
        values.put("title", text(session, "title"));
        values.put("dates", text(session, "dateLine"));
        values.put("status", text(session, "status"));
        values.put(
                "readings",
                session.get("readings")
                        .valueStream()
                        .map(MarkdownNotesSharedTest::knownReading)
                        .toList());
        values.put(
                "topics",
                session.get("topics")
                        .valueStream()
                        .map(MarkdownNotesSharedTest::knownTopic)
                        .toList());
        return values;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }

    private static List<String> knownReading(JsonNode reading) {
        return List.of("citation", "title", "url", "role", "year", "reading").stream()
                .map(f -> text(reading, f))
                .toList();
    }

    private static List<Object> knownTopic(JsonNode topic) {
        JsonNode table = topic.get("table");
        return List.of(
                text(topic, "title"),
                table == null
                        ? topic.get("items")
                                .valueStream()
                                .map(MarkdownNotesSharedTest::knownItem)
                                .toList()
                        : List.of(),
                table == null ? List.of() : knownRows(table));
    }

    private static List<List<String>> knownRows(JsonNode table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.get("header").valueStream().map(JsonNode::asString).toList());
        table.get("rows")
                .valueStream()
                .forEach(r -> rows.add(r.valueStream().map(JsonNode::asString).toList()));
        return rows;
    }

    private static List<Object> knownItem(JsonNode item) {
        JsonNode below = item.get("items");
        return List.of(
                text(item, "kind"),
                text(item, "text"),
                below == null
                        ? List.of()
                        : below.valueStream().map(MarkdownNotesSharedTest::knownItem).toList());
    }

    private static Map<String, Object> found(Session session) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", session.number());
        values.put("title", shown(session.title()));
        values.put("dates", String.join("/", session.dates()));
        values.put("status", shown(session.status()));
        values.put(
                "readings",
                session.readings().stream().map(MarkdownNotesSharedTest::foundReading).toList());
        values.put(
                "topics",
                session.topics().stream().map(MarkdownNotesSharedTest::foundTopic).toList());
        return values;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<String> foundReading(Citation c) {
        return List.of(
                c.citation(),
                shown(c.title()),
                shown(c.url()),
                lower(c.role()),
                shown(c.year()),
                shown(c.reading()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<Object> foundTopic(Topic topic) {
        Topic.Table table = topic.table();
        return List.of(
                shown(topic.title()),
                table == null
                        ? topic.items().stream().map(MarkdownNotesSharedTest::foundItem).toList()
                        : List.of(),
                table == null ? List.of() : foundRows(table));
    }

    private static List<List<String>> foundRows(Topic.Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.header());
        rows.addAll(table.rows());
        return rows;
    }

    private static List<Object> foundItem(Item item) {
        return List.of(
                lower(item.kind()),
                item.text(),
                item.items().stream().map(MarkdownNotesSharedTest::foundItem).toList());
    }
}
