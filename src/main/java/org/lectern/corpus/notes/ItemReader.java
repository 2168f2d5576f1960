package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Item;
import org.lectern.model.NoteText;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the items of lists, labels and cells. One object a session; not safe for threads. */
final class ItemReader {

    /** A list entry's words, their bold lead-in taken off. */
    record Lead(@Nullable String title, Phrase words) {}

    private static final Pattern BOX = Pattern.compile("^\\s{0,8}\\[[ xX✓]?\\]\\s+");
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
    private static final Pattern LEAD_END = Pattern.compile("^\\s{0,3}(?:[:：–—]|-\\s)\\s{0,3}");

    private final ItemIds ids;
    private final Consumer<NoteText> rest;

    /**
     * For one session.
     *
     * @param rest takes what stands below items and is none
     */
    ItemReader(ItemIds ids, Consumer<NoteText> rest) {
        this.ids = ids;
        this.rest = rest;
    }

    /** Whether a paragraph's line is labelled as a question. */
    static boolean isLabelled(Phrase line) {
        return QUESTION_LABEL.matcher(line.raw()).find();
    }

    /** Whether a paragraph's line is labelled as an answer. */
    static boolean isAnswer(Phrase line) {
        return ANSWER_LABEL.matcher(line.raw()).find();
    }

    /** Words without box, number or label. */
    static Phrase bare(Phrase words) {
        Phrase bare = without(BOX, words);
        bare = without(NUMBER, bare);
        return without(QUESTION_LABEL, bare);
    }

    private static Phrase without(Pattern prefix, Phrase words) {
        Matcher found = prefix.matcher(words.raw());
        return found.find() ? words.from(found.end()) : words;
    }

    /** Takes a bold lead-in off, as in {@code **Trust** — who is asked?}. */
    static Lead lead(Phrase words) {
        Phrase bare = bare(words);
        int end = 0;
        for (Run run : bare.runs()) {
            if (!run.strong() || run.isLink()) {
                break;
            }
            end += run.text().length();
        }
        String title = bare.between(0, end).text();
        Phrase after = bare.from(end);
        Matcher mark = LEAD_END.matcher(after.raw());
        boolean marked = mark.find();
        boolean closed = title.endsWith(":") || title.endsWith("：") || title.endsWith(".");
        Phrase rest = marked ? after.from(mark.end()) : after;
        if (title.isEmpty()
                || !(marked || closed)
                || rest.isBlank()
                || QuestionMarks.asks(bare.between(0, end))) {
            return new Lead(null, bare);
        }
        return new Lead(title.replaceFirst("[:：.]$", ""), rest);
    }

    List<Item> items(List<Block.Entry> entries, boolean prompt) {
        List<Item> items = new ArrayList<>();
        for (Block.Entry entry : entries) {
            items.addAll(entry(entry, bare(entry.text()), prompt));
        }
        return items;
    }

    /** The item of an entry; several where it has no words of its own. */
    List<Item> entry(Block.Entry entry, Phrase words, boolean prompt) {
        Phrase text = words;
        List<Block> below = new ArrayList<>(entry.below());
        while (!below.isEmpty() && below.getFirst() instanceof Block.Paragraph more) {
            text = text.then(more.text());
            below.removeFirst();
        }
        return text.isBlank()
                ? below(below, prompt)
                : List.of(item(text, entry.line(), prompt, below));
    }

    /** An item of these words. */
    Item item(Phrase words, int line, boolean prompt, List<Block> below) {
        String text = words.text();
        int end = QuestionMarks.asked(words);
        String id = ids.next(text);
        keepAddresses(words);
        return new Item(
                id,
                end > 0 ? Item.Kind.QUESTION : Item.Kind.POINT,
                text,
                end > 0 ? words.between(0, end).text() : text,
                line,
                end == 0 && prompt,
                below(below, prompt));
    }

    private void keepAddresses(Phrase words) {
        for (Run link : words.links()) {
            if (link.url() != null && !link.isBareAddress()) {
                rest.accept(new NoteText(null, link.line(), link.url()));
            }
        }
    }

    private List<Item> below(List<Block> blocks, boolean prompt) {
        List<Item> items = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Listing list) {
                items.addAll(items(list.entries(), prompt));
            } else if (block instanceof Block.Heading heading) {
                items.add(item(heading.text(), heading.line(), prompt, List.of()));
            } else {
                PlainText.of(block).forEach(rest);
            }
        }
        return items;
    }
}
