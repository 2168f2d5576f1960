package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Item;
import org.lectern.model.NoteText;
import org.lectern.model.Topic;
import org.lectern.notes.markup.BlockText;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A builder of topics that adds items to the open one. Not safe for use by many threads. */
final class TopicBuilder {

    private final Consumer<NoteText> textSink;
    private final List<Topic> topics = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private @Nullable InlineText title;
    private boolean hasContent;
    private boolean nestsNext;

    /**
     * Creates a builder without topics.
     *
     * @param rest receives the titles of empty topics
     */
    TopicBuilder(Consumer<NoteText> rest) {
        this.textSink = rest;
    }

    /**
     * Closes the open topic and opens another.
     *
     * @param next its title; null for none
     */
    void openTopic(@Nullable InlineText next) {
        closeTopic();
        nestsNext = false;
        if (!hasContent && title != null) {
            BlockText.of(title).forEach(textSink);
        }
        title = next;
        hasContent = false;
    }

    boolean hasItem() {
        return !items.isEmpty();
    }

    /** Marks the next list as part of the last item. */
    void nestNext() {
        nestsNext = !items.isEmpty();
    }

    /** Returns whether the next list is part of the last item, and resets this mark. */
    boolean takeNesting() {
        boolean nested = nestsNext;
        nestsNext = false;
        return nested;
    }

    /** Adds items below the last one. */
    void addNested(List<Item> below) {
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

    /** Adds an item with a topic of its own; the open topic stays open. */
    void addSeparate(String lead, Item item) {
        closeTopic();
        topics.add(new Topic(lead, List.of(item), null));
    }

    void add(Topic.Table table, List<Item> cells) {
        closeTopic();
        topics.add(new Topic(topicTitle(), cells, table));
        hasContent = true;
    }

    private void closeTopic() {
        if (!items.isEmpty()) {
            topics.add(new Topic(topicTitle(), items, null));
            items.clear();
            hasContent = true;
        }
    }

    private @Nullable String topicTitle() {
        InlineText words = title;
        return words == null ? null : words.text().replaceFirst("\\s*[:：]$", "");
    }

    List<Topic> build() {
        openTopic(null);
        return List.copyOf(topics);
    }
}
