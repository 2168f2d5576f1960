package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import nu.validator.client.EmbeddedValidator;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.TestCommandLine.CommandResult;
import org.lectern.json.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a report of some primers and notes in every format. */
class ReportFormatsTest {

    private static final String NOTES =
            """
            ---
            title: "Spring 2026"
            ---

            ## Session 1: Clocks & <Order>

            **Reading**: The Lectern Authors (2026) Logical Clocks and the Order of Events

            **Reading**: Petrov (1987) [A Theory of Queues](https://example.org/queues.pdf)

            ### Order

            - When does one event happen before another?
            - Clocks drift.
            - =SUM(A1) | why does *nobody* keep the time?

            ## Session 2: More Clocks

            - What is a vector clock?
            - Who sends zebras to Zanzibar?

            ## Session 3: Later
            """;

    @TempDir private static Path home;

    private static TestCommandLine terminal;
    private static Path out;

    @BeforeAll
    static void makeReport() {
        terminal = new TestCommandLine(home).withClock(dayOfMay(1));
        terminal.addPrimer("logical-clocks");
        terminal.addPrimer("spanner-truetime");
        terminal.write("corpus/notes/spring.md", NOTES);
        out = home.resolve("out");
        assertThat(terminal.run("report", "--points", "-o", out.toString()).exitCode()).isZero();
    }

    private static Clock dayOfMay(int day) {
        return Clock.fixed(
                Instant.parse("2026-05-01T12:00:00Z").plusSeconds(86_400L * (day - 1)),
                ZoneOffset.UTC);
    }

    private static String text(String ending) throws IOException {
        return Files.readString(out.resolve("report." + ending));
    }

    @Test
    void folderGetsEveryFormat() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "report.md", "report.html", "report.json", "report.csv", "report.trec");
        }
    }

    @Test
    void onlyTheDateDiffersOnAnotherDay() throws IOException {
        Path later = home.resolve("later");
        new TestCommandLine(home)
                .withClock(dayOfMay(2))
                .run("report", "--points", "-o", later.toString());
        for (String ending : List.of("json", "csv", "trec")) {
            assertThat(later.resolve("report." + ending)).hasContent(text(ending));
        }
        for (String ending : List.of("md", "html")) {
            List<String> lines = new ArrayList<>(text(ending).lines().toList());
            List<String> other = Files.readAllLines(later.resolve("report." + ending));
            int dateLine =
                    IntStream.range(0, lines.size())
                            .filter(i -> !lines.get(i).equals(other.get(i)))
                            .findFirst()
                            .orElseThrow();
            lines.set(dateLine, lines.get(dateLine).replace("1 May 2026", "2 May 2026"));
            assertThat(other).isEqualTo(lines);
        }
    }

    @Test
    void standardOutputGetsTheSameTextAsFiles() throws IOException {
        for (String ending : List.of("md", "html", "json", "csv", "trec")) {
            CommandResult result = terminal.run("report", "--points", "--format", ending);
            assertThat(result.out()).as(ending).isEqualTo(text(ending));
            assertThat(result.err()).isEmpty();
        }
    }

    @Test
    void jsonMatchesItsSchema() throws IOException {
        String schema = Files.readString(Path.of("src/docs/report.schema.json"));
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema, InputFormat.JSON)
                                .validate(text("json"), InputFormat.JSON))
                .isEmpty();
    }

    private record ReportJson(Map<String, Integer> counts, List<AnswerJson> answers) {}

    private record AnswerJson(String id, String kind, String state, List<Object> hits) {}

    @Test
    void countsMatchTheAnswers() throws IOException {
        ReportJson report = Json.read(text("json"), ReportJson.class);
        assertThat(report.answers()).hasSize(5);
        report.counts()
                .forEach((state, count) ->
                        assertThat(report.answers())
                                .filteredOn(answer -> answer.state().equals(state))
                                .as(state)
                                .hasSize(count));
        assertThat(report.answers())
                .extracting(AnswerJson::kind)
                .containsExactly("question", "point", "question", "question", "question");
        assertThat(report.answers().getLast().state()).isEqualTo("not-found");
    }

    @Test
    void csvIsReadableAndHasNoFormulas() throws IOException {
        try (CSVParser rows =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .get()
                        .parse(Files.newBufferedReader(csv()))) {
            List<CSVRecord> all = rows.getRecords();
            assertThat(all)
                    .flatExtracting(CSVRecord::toList)
                    .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*"));
            assertThat(all)
                    .extracting(row -> row.get("question"))
                    .contains("'=SUM(A1) | why does nobody keep the time?");
            assertThat(all).extracting(row -> row.get("state")).contains("found", "not-found");
        }
    }

    private static Path csv() {
        return out.resolve("report.csv");
    }

    @Test
    void runIsRankedByDescendingScore() throws IOException {
        Map<String, List<String[]>> lines =
                text("trec")
                        .lines()
                        .map(line -> line.split(" ", -1))
                        .collect(java.util.stream.Collectors.groupingBy(columns -> columns[0]));
        assertThat(lines).isNotEmpty();
        for (List<String[]> ranked : lines.values()) {
            for (int i = 0; i < ranked.size(); i++) {
                String[] columns = ranked.get(i);
                assertThat(columns).hasSize(6);
                assertThat(columns[1] + " " + columns[3] + " " + columns[5])
                        .isEqualTo("Q0 " + (i + 1) + " lectern");
                assertThat(i == 0 || score(columns) < score(ranked.get(i - 1))).isTrue();
            }
        }
    }

    private static double score(String[] columns) {
        return Double.parseDouble(columns[4]);
    }

    private record ValidatorReport(List<Map<String, Object>> messages) {}

    @Test
    void pageIsValidHtml() throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try (var page = Files.newInputStream(out.resolve("report.html"))) {
            assertThat(Json.read(validator.validate(page), ValidatorReport.class).messages())
                    .isEmpty();
        }
    }

    @Test
    void pageNeedsNoScriptsOrExternalResources() throws IOException {
        Document page = Jsoup.parse(text("html"));
        assertThat(page.select("script, link, iframe, object, [onclick], [srcset]")).isEmpty();
        assertThat(page.select("[src]"))
                .isNotEmpty()
                .allMatch(element -> element.attr("src").startsWith("data:image/png;base64,"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
        }
    }

    @Test
    void pageShowsSettingsAndIndex() throws IOException {
        Document page = Jsoup.parse(text("html"));
        String header = page.select("header").text();
        assertThat(header)
                .contains(
                        "Lectern report, 1 May 2026",
                        "Spring 2026: what the readings answer",
                        "2 readings in ",
                        "A Theory of Queues");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "Questions by readings",
                        "Readings",
                        "Session 1: Clocks & <Order>",
                        "Session 2: More Clocks",
                        "Sessions without questions yet");
        assertThat(page.select(".matrix tbody a")).hasSize(5);
        assertThat(page.select(".item")).hasSize(5);
    }

    @Test
    void answerIsQuotedWithLocationAndPageImage() throws IOException {
        Element answer =
                Jsoup.parse(text("html"))
                        .select(".item:has(.question:contains(When does one event))")
                        .getFirst();
        assertThat(answer.select(".state").text()).isEqualTo("Found");
        assertThat(answer.select("blockquote").getFirst().select("strong").text()).isNotEmpty();
        assertThat(answer.select(".locator").getFirst().text()).contains("2026", "p", "·");
        Element clip = answer.select("img.passage-image").getFirst();
        assertThat(clip.attr("alt")).startsWith("Page ").endsWith("with the quoted lines marked");
        assertThat(Integer.parseInt(clip.attr("width"))).isBetween(100, 900);
    }

    @Test
    void unansweredQuestionIsMarked() throws IOException {
        Element answer =
                Jsoup.parse(text("html"))
                        .select(".item:has(.question:contains(zebras))")
                        .getFirst();
        assertThat(answer.select(".state").text()).isEqualTo("Not found");
        assertThat(answer.select(".reason").text())
                .contains("zebras", "Zanzibar", "Nearest, may not answer:");
        assertThat(answer.select("img")).isEmpty();
        assertThat(text("md"))
                .contains("#### Who sends zebras to Zanzibar?\n\n**Not found in the readings** (");
    }

    @Test
    void markdownEscapesMarkupInQuestions() throws IOException {
        assertThat(text("md"))
                .contains("## Session 1: Clocks & \\<Order>")
                .contains("| =SUM(A1) \\| why does nobody keep the time? |");
    }
}
