package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ReadingsCommandTest {

    @TempDir private Path home;

    @Test
    void readingsAreListedWithCitationsAndMissingOnes() {
        TestCommandLine terminal = new TestCommandLine(home);
        terminal.write("corpus/a/tides.txt", "The Turning of Tides\n\nThey turn at noon.\n");
        terminal.write("corpus/b/tides-again.txt", "The Turning of Tides\n\nThey turn at night.\n");
        terminal.write("corpus/bores.html", "<title>Bores in Rivers</title><p>They run up.</p>");
        terminal.write("corpus/copy.html", "<title>Bores in Rivers</title><p>They run up.</p>");
        terminal.write(
                "corpus/spring.md",
                """
                ## Session 1

                **Reading**: [Bores in Rivers](copy.html)

                **Reading**: [The Turning of Tides](https://example.org/x1)

                **Reading**: [A Theory of Queues](https://example.org/q.pdf)
                """);
        assertThat(terminal.run("index").out())
                .isEqualTo(
                        """
                        copy.html: skipped, It is the same as bores.html.
                        4 new, 0 changed, 0 unchanged, 0 removed, 0 failed (1 skipped)
                        """);
        assertThat(terminal.run("readings").out())
                .isEqualTo(
                        """
                        indexed   tides
                                  The Turning of Tides, 1 page, 1 passage
                        indexed   tides-again
                                  The Turning of Tides, 1 page, 1 passage
                        indexed   bores
                                  Bores in Rivers, 1 page, 1 passage
                                  cited by spring.1
                        missing   The Turning of Tides
                                  could be tides or tides-again
                                  cited by spring.1: https://example.org/x1
                        missing   A Theory of Queues
                                  cited by spring.1: https://example.org/q.pdf
                        """);
        assertThat(terminal.run("readings", "--json").out())
                .contains("\"candidates\" : [ \"tides\", \"tides-again\" ]")
                .contains("\"candidates\" : [ ]");
    }
}
