package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Item;
import org.lectern.model.NoteText;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.BlockText;
import org.lectern.notes.markup.Inline;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader of items in lists, labelled lines and table cells of one session. Not safe for use by
 * many threads.
 */
final class ItemReader {

    /** The text of a list item, split into bold lead-in and the rest. */
    record LeadIn(@Nullable String title, InlineText text) {}

    private static final Pattern CHECKBOX = Pattern.compile("^\\s{0,8}\\[[ xX✓]?\\]\\s+");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^\\s{0,8}(?:\\(?(?:\\d{1,2}|[a-h]|[ivx]{1,4})\\)|\\d{1,2}[.．、])\\s+(?=\\S)");
    private static final Pattern QUESTION_LABEL =
            Pattern.compile(
                    "^\\s{0,8}(?:Q(?:uestion)?|QUESTION|q|(?:[Rr]esearch|RESEARCH|Research|Open|Discussion)"
                        + " [Qq]uestion|質問|問|問い|논의|질문)"
                        + "\\s{0,2}[#]?\\d{0,3}\\s{0,2}[.:：)）]\\s{0,3}(?=\\S)|^\\s{0,8}Q\\d{1,3}\\s{1,3}(?=\\S)");
    private static final Pattern ANSWER_LABEL =
            Pattern.compile("^\\s{0,8}(?:A(?:nswer)?\\s?\\d{0,3}|回答|答え)\\s?[.:：]\\s{0,3}(?=\\S)");
    private static final Pattern LEAD_IN_END = Pattern.compile("^\\s{0,3}(?:[:：–—]|-\\s)\\s{0,3}");

    private final ItemIds ids;
    private final Consumer<NoteText> textSink;

    /**
     * Creates a reader for one session.
     *
     * @param rest receives the text below items that is not an item
     */
    ItemReader(ItemIds ids, Consumer<NoteText> rest) {
        this.ids = ids;
        this.textSink = rest;
    }

    /** Returns whether a line has a label for questions, such as "Q1:". */
    static boolean isLabelledQuestion(InlineText line) {
        return QUESTION_LABEL.matcher(line.raw()).find();
    }

    /** Returns whether a line has a label for answers, such as "A:". */
    static boolean isLabelledAnswer(InlineText line) {
        return ANSWER_LABEL.matcher(line.raw()).find();
    }

    /** Returns a text without checkbox, number and label. */
    static InlineText withoutLabel(InlineText words) {
        InlineText bare = removePrefix(CHECKBOX, words);
        bare = removePrefix(NUMBER, bare);
        return removePrefix(QUESTION_LABEL, bare);
    }

    private static InlineText removePrefix(Pattern prefix, InlineText words) {
        Matcher found = prefix.matcher(words.raw());
        return found.find() ? words.substring(found.end()) : words;
    }

    /** Splits off a bold lead-in, as in {@code **Trust** — who is asked?}. */
    static LeadIn splitLeadIn(InlineText words) {
        InlineText bare = withoutLabel(words);
        int end = 0;
        for (Inline run : bare.inlines()) {
            if (!run.strong() || run.isLink()) {
                break;
            }
            end += run.text().length();
        }
        String title = bare.substring(0, end).text();
        InlineText after = bare.substring(end);
        Matcher mark = LEAD_IN_END.matcher(after.raw());
        boolean marked = mark.find();
        boolean closed = title.endsWith(":") || title.endsWith("：") || title.endsWith(".");
        InlineText rest = marked ? after.substring(mark.end()) : after;
        if (title.isEmpty()
                || !(marked || closed)
                || rest.isBlank()
                || QuestionDetector.isQuestion(bare.substring(0, end))) {
            return new LeadIn(null, bare);
        }
        return new LeadIn(title.replaceFirst("[:：.]$", ""), rest);
    }

    List<Item> readItems(List<Block.ListItem> entries, boolean prompt) {
        List<Item> items = new ArrayList<>();
        for (Block.ListItem entry : entries) {
            items.addAll(readItem(entry, withoutLabel(entry.text()), prompt));
        }
        return items;
    }

    /** Reads a list item; its children take its place where it has no text. */
    List<Item> readItem(Block.ListItem entry, InlineText words, boolean prompt) {
        InlineText text = words;
        List<Block> below = new ArrayList<>(entry.children());
        while (!below.isEmpty() && below.getFirst() instanceof Block.Paragraph more) {
            text = text.appendLine(more.text());
            below.removeFirst();
        }
        return text.isBlank()
                ? readChildren(below, prompt)
                : List.of(createItem(text, entry.line(), prompt, below));
    }

    /** Creates an item with this text. */
    Item createItem(InlineText words, int line, boolean prompt, List<Block> below) {
        String text = words.text();
        int end = QuestionDetector.questionEnd(words);
        String id = ids.nextId(text);
        keepUrls(words);
        return new Item(
                id,
                end > 0 ? Item.Kind.QUESTION : Item.Kind.POINT,
                text,
                end > 0 ? words.substring(0, end).text() : text,
                line,
                end == 0 && prompt,
                readChildren(below, prompt));
    }

    private void keepUrls(InlineText words) {
        for (Inline link : words.links()) {
            if (link.url() != null && !link.isBareUrl()) {
                textSink.accept(new NoteText(null, link.line(), link.url()));
            }
        }
    }

    private List<Item> readChildren(List<Block> blocks, boolean prompt) {
        List<Item> items = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.ListBlock list) {
                items.addAll(readItems(list.items(), prompt));
            } else if (block instanceof Block.Heading heading) {
                items.add(createItem(heading.text(), heading.line(), prompt, List.of()));
            } else {
                BlockText.of(block).forEach(textSink);
            }
        }
        return items;
    }
}
