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

/** Reads the items of lists, labels and cells. One object a session; not safe for threads. */
final class ItemReader {

    /** A list entry's words, their bold lead-in taken off. */
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
     * For one session.
     *
     * @param rest takes what stands below items and is none
     */
    ItemReader(ItemIds ids, Consumer<NoteText> rest) {
        this.ids = ids;
        this.textSink = rest;
    }

    /** Whether a paragraph's line is labelled as a question. */
    static boolean isLabelledQuestion(InlineText line) {
        return QUESTION_LABEL.matcher(line.raw()).find();
    }

    /** Whether a paragraph's line is labelled as an answer. */
    static boolean isLabelledAnswer(InlineText line) {
        return ANSWER_LABEL.matcher(line.raw()).find();
    }

    /** Words without box, number or label. */
    static InlineText withoutLabel(InlineText words) {
        InlineText bare = removePrefix(CHECKBOX, words);
        bare = removePrefix(NUMBER, bare);
        return removePrefix(QUESTION_LABEL, bare);
    }

    private static InlineText removePrefix(Pattern prefix, InlineText words) {
        Matcher found = prefix.matcher(words.raw());
        return found.find() ? words.substring(found.end()) : words;
    }

    /** Takes a bold lead-in off, as in {@code **Trust** — who is asked?}. */
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

    /** The item of an entry; several where it has no words of its own. */
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

    /** An item of these words. */
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
