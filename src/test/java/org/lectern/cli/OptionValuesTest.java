package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.SampleIndex;
import org.lectern.cli.TestCommandLine.CommandResult;
import org.lectern.search.SessionScope;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.util.Map;

class OptionValuesTest {

    @TempDir private Path home;

    private TestCommandLine terminal;

    @BeforeEach
    void makeIndex() {
        terminal = new TestCommandLine(home);
        SampleIndex.create(home.resolve("index"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"so-far", "SO-FAR", "so_far"})
    void valueIsReadInEitherCaseAndWithHyphens(String value) {
        assertThat(new OptionValues.Scopes().convert(value)).isEqualTo(SessionScope.SO_FAR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    search votes  | --mode   | lexical, semantic or hybrid
                    search votes  | --in     | readings, notes or all
                    search votes  | --width  | alone, first, so-far or all
                    search votes  | --format | text, json, jsonl, csv or trec
                    search votes  | --color  | auto, always or never
                    ask votes     | --mode   | lexical, semantic or hybrid
                    ask votes     | --width  | alone, first, so-far or all
                    ask votes     | --format | text, json, jsonl, csv or trec
                    report        | --mode   | lexical, semantic or hybrid
                    report        | --width  | alone, first, so-far or all
                    report        | --format | md, html, json, csv or trec
                    diff a b      | --format | md or json
                    eval --qrels q | --mode  | lexical, semantic or hybrid
                    index         | --ocr    | auto, always or never
                    """)
    void unknownValueIsRefusedWithTheChoices(String command, String option, String choices) {
        CommandResult result = terminal.run((command + " " + option + " blue").split(" ", -1));

        String name = command.split(" ", -1)[0];
        assertThat(result)
                .isEqualTo(
                        new CommandResult(
                                2,
                                "",
                                "lectern: %s must be %s, not \"blue\". See: lectern help %s\n"
                                        .formatted(option, choices, name)));
    }

    @Test
    void everyValueIsNamedInTheHelp() {
        CommandSpec program = new CommandLine(new Lectern(), this::create).getCommandSpec();
        for (CommandLine command : program.subcommands().values()) {
            command.getCommandSpec().options().stream()
                    .filter(option -> option.type().isEnum())
                    .forEach(option ->
                            assertThat(String.join(" ", option.description()))
                                    .as(command.getCommandName() + " " + option.longestName())
                                    .contains(option.completionCandidates()));
        }
    }

    /** Commands are created for their options alone. */
    private <K> K create(Class<K> type) throws Exception {
        return BaseCommand.class.isAssignableFrom(type)
                ? type.getDeclaredConstructor(Environment.class).newInstance((Object) null)
                : CommandLine.defaultFactory().create(type);
    }

    @Test
    void invalidSettingIsNamedByItsSource() {
        terminal.withVariables(Map.of("LECTERN_COLOR", "blue"));
        assertThat(terminal.run("search", "votes"))
                .isEqualTo(
                        new CommandResult(
                                2,
                                "",
                                "lectern: LECTERN_COLOR must be auto, always or never, not"
                                        + " \"blue\".\n"));

        terminal.write("lectern.properties", "ocr=sometimes\n");
        terminal.write("corpus/spring.md", "Notes.\n");
        assertThat(terminal.run("index").err())
                .isEqualTo(
                        "lectern: ocr in lectern.properties must be auto, always or never, not"
                                + " \"sometimes\".\n");
    }
}
