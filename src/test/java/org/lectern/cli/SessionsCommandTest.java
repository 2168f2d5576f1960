package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SessionsCommandTest {

    @TempDir private Path home;

    @Test
    void sessionsAreShownWithoutAnIndex() {
        TestCommandLine terminal = new TestCommandLine(home);
        terminal.addPrimer("logical-clocks");
        terminal.write(
                "corpus/notes/spring.md",
                """
                ---
                title: "Spring 2026"
                ---

                ## Session 1: Clocks

                **Date**: March 4 8:00PM EST

                **Reading**: Reed (2011) [Clocks](../readings/logical-clocks.pdf)

                - Who keeps the time?
                - Clocks drift.

                ## Session 2: Later

                **Reading**: Petrov (1987) [A Theory of Queues](https://example.org/q.pdf)

                **Questions**:

                tbd
                """);
        assertThat(terminal.run("sessions").out())
                .isEqualTo(
                        """
                        spring.1  Clocks
                          March 4 8:00PM EST
                          required: Reed (2011) Clocks  [logical-clocks]
                          1 question, 1 point
                        spring.2  Later
                          required: Petrov (1987) A Theory of Queues  [missing]
                          tbd
                        """);
        assertThat(terminal.run("sessions", "--json").out())
                .contains("\"id\" : \"spring.1\"", "\"date\" : \"2026-03-04T20:00-05:00\"")
                .contains("\"reading\" : \"logical-clocks\"", "\"kind\" : \"question\"");
    }

    @Test
    void notesWithoutSessionsHaveNone() {
        TestCommandLine terminal = new TestCommandLine(home);
        terminal.write("corpus/diary.md", "It rained.\n");
        assertThat(terminal.run("sessions", "--json"))
                .isEqualTo(
                        new TestCommandLine.CommandResult(
                                0, "[ ]\n", "No sessions were found in the notes.\n"));
    }
}
