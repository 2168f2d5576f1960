package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Item;
import org.lectern.model.NoteText;
import org.lectern.model.Topic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers items under the topic that is open. Not safe for threads. */
final class TopicWriter {

    private final Consumer<NoteText> rest;
    private final List<Topic> topics = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private @Nullable Phrase title;
    private boolean used;
    private boolean nesting;

    /**
     * A writer without topics.
     *
     * @param rest takes the titles of topics that stay empty
     */
    TopicWriter(Consumer<NoteText> rest) {
        this.rest = rest;
    }

    /** Opens a topic; null opens one without a title. */
    void open(@Nullable Phrase next) {
        close();
        nesting = false;
        if (!used && title != null) {
            PlainText.of(title).forEach(rest);
        }
        title = next;
        used = false;
    }

    boolean hasItem() {
        return !items.isEmpty();
    }

    /** Says that the list which follows belongs to the last item. */
    void nestNext() {
        nesting = !items.isEmpty();
    }

    /** Whether the list that comes belongs to the last item; asked once. */
    boolean takesNested() {
        boolean nested = nesting;
        nesting = false;
        return nested;
    }

    /** Puts items below the last one. */
    void nest(List<Item> below) {
        Item last = items.removeLast();
        List<Item> all = new ArrayList<>(last.items());
        all.addAll(below);
        items.add(
                new Item(
                        last.id(),
                        last.kind(),
                        last.text(),
                        last.asked(),
                        last.line(),
                        last.prompt(),
                        all));
    }

    void add(List<Item> more) {
        items.addAll(more);
    }

    /** Adds an item that has a topic of its own, and goes on with the open one. */
    void addApart(String lead, Item item) {
        close();
        topics.add(new Topic(lead, List.of(item), null));
    }

    void add(Topic.Table table, List<Item> cells) {
        close();
        topics.add(new Topic(name(), cells, table));
        used = true;
    }

    private void close() {
        if (!items.isEmpty()) {
            topics.add(new Topic(name(), items, null));
            items.clear();
            used = true;
        }
    }

    private @Nullable String name() {
        Phrase words = title;
        return words == null ? null : words.text().replaceFirst("\\s*[:：]$", "");
    }

    List<Topic> done() {
        open(null);
        return List.copyOf(topics);
    }
}
