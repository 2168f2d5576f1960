package org.lectern.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.model.Item;
import org.lectern.model.Locator;
import org.lectern.model.NoteText;
import org.lectern.model.Passage;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Topic;

import java.util.List;

class NotesPassagesTest {

    private static Item item(String text, int line, Item... below) {
        return new Item("i" + line, Item.Kind.POINT, text, text, line, false, List.of(below));
    }

    private static SessionPage page(Item... items) {
        Session session =
                new Session(
                        "spring.1",
                        1,
                        null,
                        "spring",
                        1,
                        List.of(),
                        null,
                        List.of(),
                        List.of(new Topic("Tides", List.of(items), null)),
                        List.of(),
                        null);
        return new SessionPage(
                "spring",
                "spring.md",
                null,
                List.of(session),
                List.of(
                        new NoteText(null, 9, "It rained.\nThen not."),
                        new NoteText(null, 12, " ")));
    }

    @Test
    void everyItemAndTextIsAPassageWithItsLinesAndTopic() {
        List<Passage> passages =
                NotesPassages.of(page(item("High water", 3, item("Low water", 4))));
        assertThat(passages)
                .extracting(Passage::text, Passage::section, Passage::locator)
                .containsExactly(
                        row("High water", List.of("Tides"), "spring.1", 3, 3),
                        row("Low water", List.of("Tides"), "spring.1", 4, 4),
                        row("It rained.\nThen not.", List.of(), null, 9, 10));
    }

    private static Tuple row(
            String text, List<String> section, @Nullable String session, int first, int last) {
        return new Tuple(text, section, new Locator.NoteLines(session, first, last));
    }

    @Test
    void aLineKeepsItsIdWhenOthersAreWrittenAbove() {
        String id = NotesPassages.of(page(item("High water", 3))).getFirst().id();
        List<Passage> later = NotesPassages.of(page(item("New", 3), item("High water", 4)));
        assertThat(later.get(1).id()).isEqualTo(id);
    }

    @Test
    void theSameWordsTwiceHaveTwoIds() {
        assertThat(NotesPassages.of(page(item("Why?", 3), item("Why?", 4))))
                .extracting(Passage::id)
                .doesNotHaveDuplicates();
    }
}
