package org.lectern.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.SessionPage;

import java.util.List;

class LinksTest {

    private static final Reading READING =
            new Reading("on bees & \"us\"", "on bees.pdf", "On Bees", List.of(), null, 3);

    @Test
    void encodesIdsOfReadings() {
        assertThat(Links.page(READING, 2))
                .isEqualTo("/readings/on%20bees%20%26%20%22us%22/pages/2");
    }

    @Test
    void passageLinkKeepsTheQuery() {
        Locator.Pages pages = new Locator.Pages(2, 2, null);
        Passage passage = new Passage("4f2a", READING.id(), 0, "Bees agree.", List.of(), pages);

        assertThat(Links.passage(READING, pages, passage, "how & why?"))
                .endsWith("/pages/2?hl=4f2a&q=how%20%26%20why%3F");
        assertThat(Links.passage(READING, pages, passage)).endsWith("/pages/2?hl=4f2a");
    }

    @Test
    void anchorsHaveNoBlanks() {
        SessionPage page = new SessionPage("spring 2026 notes", "a.md", null, List.of(), List.of());

        assertThat(Links.notesPage(page)).isEqualTo("/sessions#spring-2026-notes");
        assertThat(Links.coverage(page)).isEqualTo("/coverage?notes=spring%202026%20notes");
        assertThat(Links.questionInSession("spring 2026.1", "spring 2026.1.0a"))
                .isEqualTo("/sessions/spring%202026.1#spring-2026.1.0a");
    }
}
