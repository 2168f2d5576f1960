package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.bibliography.BibtexReader;
import org.lectern.bibliography.CitationFields;
import org.lectern.model.CitationRole;
import org.lectern.model.Item;
import org.lectern.model.NoteText;
import org.lectern.model.Session;
import org.lectern.notes.date.DateReader;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;

/**
 * A reader of one session from its blocks. It visits them in order and keeps track of the current
 * section and topic. Not safe for use by many threads.
 */
final class SessionReader {

    /**
     * A session and its text.
     *
     * @param text the text that is neither citation nor item
     * @param hasQuestionSection whether it has a section for questions
     */
    record ParsedSession(Session session, List<NoteText> text, boolean hasQuestionSection) {
        ParsedSession {
            text = List.copyOf(text);
        }
    }

    private final SessionBuilder builder;
    private final SectionState state;

    private SessionReader(SessionBuilder out) {
        this.builder = out;
        this.state = out.state;
    }

    /**
     * Reads a draft.
     *
     * @param id of the session
     * @param source id of its page
     */
    static ParsedSession read(SessionDraft draft, String id, String source, DateReader dates) {
        SessionBuilder out = new SessionBuilder(draft, id, dates);
        out.readHeading();
        List<Block> blocks = withoutNeutralDivisions(draft.blocks());
        boolean listed = blocks.size() > 1 && isListOrTable(blocks.get(1));
        boolean titled =
                !blocks.isEmpty()
                        && !listed
                        && blocks.getFirst() instanceof Block.Paragraph first
                        && out.acceptTitle(first.text());
        new SessionReader(out).readBlocks(titled ? blocks.subList(1, blocks.size()) : blocks);
        return out.build(source);
    }

    private static boolean isListOrTable(@Nullable Block block) {
        return block instanceof Block.ListBlock || block instanceof Block.Table;
    }

    /**
     * Returns the blocks without the starts of divisions whose class gives no role. They would
     * separate a line from the list that it announces.
     */
    private static List<Block> withoutNeutralDivisions(List<Block> blocks) {
        return blocks.stream()
                .filter(b ->
                        !(b instanceof Block.Division d
                                && d.classes() != null
                                && roleOf(d) == null))
                .toList();
    }

    private static @Nullable CitationRole roleOf(Block.Division division) {
        String classes = division.classes();
        return classes == null ? null : SectionName.roleOf(classes.replace('_', ' '));
    }

    private void readBlocks(List<Block> children) {
        List<Block> blocks = withoutNeutralDivisions(children);
        int i = 0;
        while (i < blocks.size()) {
            i += readBlock(blocks.subList(i, blocks.size()));
        }
    }

    /** Reads the first of the blocks; returns the number of blocks read. */
    private int readBlock(List<Block> blocks) {
        Block next = blocks.size() > 1 ? blocks.get(1) : null;
        if (state.isInReadings() && isEndOfReadings(blocks.getFirst(), next)) {
            state.leave();
        }
        switch (blocks.getFirst()) {
            case Block.Heading h -> readHeading(h, isListOrTable(next));
            case Block.Paragraph p -> readParagraph(p.text(), isListOrTable(next));
            case Block.ListBlock l
                    when state.isInQuestions() && ItemContinuation.isContinued(blocks) -> {
                readList(ItemContinuation.join(blocks));
                return 2;
            }
            case Block.ListBlock l -> readList(l);
            case Block.Table g -> readTable(g);
            case Block.CodeBlock f -> readCodeBlock(f);
            case Block.NamedValue f -> readField(f);
            case Block.Division d -> state.divisionRole(roleOf(d));
        }
        return 1;
    }

    /**
     * Returns whether a list of questions without links, or the line before it, ends a reading
     * list.
     */
    private boolean isEndOfReadings(Block first, @Nullable Block next) {
        return switch (first) {
            case Block.ListBlock list -> isQuestionList(list);
            case Block.Paragraph lead ->
                    next instanceof Block.ListBlock list
                            && isQuestionList(list)
                            && lead.text().links().isEmpty()
                            && SectionLabel.of(lead.text()) == null
                            && !builder.readings.isEmpty();
            default -> false;
        };
    }

    private static boolean isQuestionList(Block.ListBlock list) {
        return list.items().stream()
                        .map(Block.ListItem::text)
                        .anyMatch(QuestionDetector::isQuestion)
                && list.items().stream().allMatch(entry -> entry.text().links().isEmpty());
    }

    private void readHeading(Block.Heading heading, boolean leads) {
        InlineText words = heading.text();
        SectionName section = SectionName.parse(words.text().replaceFirst("\\s*[:：]$", ""));
        boolean bold = heading.level() == Block.Heading.BOLD_LEVEL;
        SectionLabel label = bold && section == null ? SectionLabel.of(words) : null;
        if (label != null) {
            readLabelled(label);
        } else if (section != null && state.isTopicWithin(section, heading.level())) {
            builder.topics.openTopic(words);
        } else if (section != null) {
            builder.enterSection(section, bold ? 0 : heading.level(), words);
        } else if (!leads && isStandaloneQuestion(words)) {
            InlineText bare = ItemReader.withoutLabel(words);
            builder.topics.openTopic(null);
            builder.topics.add(
                    List.of(builder.itemReader.createItem(bare, words.line(), false, List.of())));
        } else {
            builder.openTopic(heading);
        }
    }

    /** Returns whether a heading is a question itself, and not a topic. */
    private boolean isStandaloneQuestion(InlineText words) {
        boolean announced = state.isInQuestions() || ItemReader.isLabelledQuestion(words);
        return announced && QuestionDetector.isQuestion(words);
    }

    private void readParagraph(InlineText words, boolean leads) {
        SectionState before = state.copy();
        boolean selfContained = false;
        List<InlineText> pending = new ArrayList<>();
        for (InlineText line : words.lines()) {
            SectionLabel label = ItemReader.isLabelledQuestion(line) ? null : SectionLabel.of(line);
            if (label == null) {
                pending.add(line);
            } else {
                builder.readLines(pending, false);
                pending.clear();
                pending.addAll(enterLabel(label));
                selfContained = label.isSelfContained();
            }
        }
        builder.readLines(pending, leads);
        if (selfContained) {
            state.leaveLabel(before);
        }
    }

    private void readLabelled(SectionLabel label) {
        SectionState before = state.copy();
        builder.readLines(enterLabel(label), false);
        if (label.isSelfContained()) {
            state.leaveLabel(before);
        }
    }

    /** Enters the section of a label; returns its value, which the next lines may continue. */
    private List<InlineText> enterLabel(SectionLabel label) {
        if (label.section().isOneOf(SectionName.Kind.AUTHORS, SectionName.Kind.YEAR)) {
            String words = label.value().text();
            boolean authors = label.section().isOneOf(SectionName.Kind.AUTHORS);
            List<String> names = authors ? CitationFields.authors("by " + words) : List.of();
            builder.readings.completeLast(names, CitationFields.year(words));
            builder.addText(label.value());
            return List.of();
        }
        builder.enterSection(label.section(), 0, InlineText.of(label.name(), label.value().line()));
        return label.value().isBlank() ? List.of() : List.of(label.value());
    }

    private void readList(Block.ListBlock list) {
        boolean isSeparate =
                state.isInSection(
                        SectionName.Kind.PEOPLE,
                        SectionName.Kind.VENUE,
                        SectionName.Kind.LOG,
                        SectionName.Kind.AUTHORS);
        if (isSeparate) {
            builder.addText(list);
            return;
        }
        if (builder.topics.takeNesting()) {
            builder.topics.addNested(builder.itemReader.readItems(list.items(), false));
            return;
        }
        if (state.isInSection(SectionName.Kind.DATE)) {
            builder.readLines(
                    list.items().stream().flatMap(e -> e.text().lines().stream()).toList(), false);
            list.items().forEach(e -> readBlocks(e.children()));
            return;
        }
        list.items().forEach(this::readListItem);
    }

    private void readListItem(Block.ListItem entry) {
        InlineText words = entry.text();
        SectionName section = SectionName.parse(words.text().replaceFirst("\\s*[:：]$", ""));
        SectionLabel label = ItemReader.isLabelledQuestion(words) ? null : SectionLabel.of(words);
        boolean nested = !entry.children().isEmpty();
        if (section != null && nested) {
            readSubsection(section, InlineText.of(words.text(), entry.line()), entry.children());
        } else if (label != null && isField(label, nested) && !isLabelledBonus(label)) {
            SectionState before = state.copy();
            readLabelled(label);
            readBlocks(entry.children());
            state.restore(before);
        } else if (state.isInReadings() && !QuestionDetector.isQuestion(words)) {
            readCitedItem(entry);
        } else if (state.isInSection(SectionName.Kind.MEDIA, SectionName.Kind.TITLE)) {
            builder.readLines(words.lines(), false);
            readBlocks(entry.children());
        } else if (state.isUndetermined() && StrayLinks.isCitation(words)) {
            readCitedItem(entry);
        } else if (!state.isInQuestions() && StrayLinks.isMediaOnly(words)) {
            StrayLinks.collect(words, false, builder.readings, null);
            readBlocks(entry.children());
        } else {
            readItem(entry);
        }
    }

    /** Returns whether "Bonus:" or "Optional:" precedes a question and not a reading. */
    private boolean isLabelledBonus(SectionLabel label) {
        return state.isInQuestions()
                && label.section().isOneOf(SectionName.Kind.READINGS)
                && label.value().links().isEmpty()
                && QuestionDetector.isQuestion(label.value());
    }

    private static boolean isField(SectionLabel label, boolean nested) {
        boolean item =
                label.section()
                        .isOneOf(
                                SectionName.Kind.QUESTIONS,
                                SectionName.Kind.ANSWERS,
                                SectionName.Kind.NOTES);
        return !item || (nested && label.value().isBlank());
    }

    private void readSubsection(SectionName section, InlineText name, List<Block> below) {
        SectionState before = state.copy();
        builder.enterSection(section, 0, name);
        readBlocks(below);
        state.restore(before);
        builder.topics.openTopic(null);
    }

    private void readCitedItem(Block.ListItem entry) {
        InlineText words = ItemReader.withoutLabel(entry.text());
        List<Block> below = entry.children();
        boolean continues = !below.isEmpty() && words.links().isEmpty();
        if (continues && below.getFirst() instanceof Block.Paragraph more) {
            words = words.appendLine(more.text());
            below = below.subList(1, below.size());
        }
        SectionState before = state.copy();
        builder.readCitation(words);
        state.readParentItem(words.text());
        readBlocks(below);
        state.restore(before);
    }

    private void readItem(Block.ListItem whole) {
        Block.ListItem entry = withoutReadings(whole);
        ItemReader.LeadIn lead = ItemReader.splitLeadIn(entry.text());
        List<Item> read =
                builder.itemReader.readItem(entry, lead.text(), state.hasAnnouncedQuestions());
        if (lead.title() != null && read.size() == 1) {
            builder.topics.addSeparate(lead.title(), read.getFirst());
        } else {
            builder.topics.add(read);
        }
    }

    /** Returns an item without the lines after the first that are readings, which are added. */
    private Block.ListItem withoutReadings(Block.ListItem entry) {
        List<InlineText> lines = new ArrayList<>();
        for (InlineText line : entry.text().lines()) {
            if (lines.isEmpty() || !takeReading(line)) {
                lines.add(line);
            }
        }
        List<Block> below = new ArrayList<>();
        for (Block block : entry.children()) {
            if (!(block instanceof Block.Paragraph more && takeReading(more.text()))) {
                below.add(block);
            }
        }
        InlineText words = lines.isEmpty() ? entry.text() : InlineText.joinLines(lines);
        return new Block.ListItem(entry.line(), words, below);
    }

    private boolean takeReading(InlineText line) {
        SectionLabel label = line.lines().size() == 1 ? SectionLabel.of(line) : null;
        if (label == null
                || !label.section().hasReadings()
                || label.value().links().isEmpty()
                || QuestionDetector.isQuestion(label.value())) {
            return false;
        }
        CitationRole role = label.section().role();
        CitationRole defaultRole = state.isInQuestions() ? CitationRole.RELATED : state.role();
        builder.readings.add(
                CitationReader.read(label.value(), role == null ? defaultRole : role, null));
        return true;
    }

    private void readTable(Block.Table table) {
        if (SessionTable.isReadingTable(table)) {
            SessionTable.toFields(table).forEach(this::readField);
        } else {
            builder.topics.add(
                    SessionTable.toTable(table), SessionTable.readItems(table, builder.itemReader));
        }
    }

    private void readField(Block.NamedValue field) {
        SectionName section = SectionName.parse(field.name());
        if (section != null && section.isOneOf(SectionName.Kind.YEAR, SectionName.Kind.AUTHORS)) {
            enterLabel(new SectionLabel(section, field.name(), field.value()));
            return;
        }
        if (section == null || section.isOneOf(SectionName.Kind.NOTES)) {
            StrayLinks.collect(field.value(), true, builder.readings, null);
            builder.addText(field);
            return;
        }
        SectionState before = state.copy();
        builder.enterSection(section, 0, InlineText.of(field.name(), field.line()));
        readParagraph(field.value(), false);
        state.restore(before);
        builder.topics.openTopic(null);
    }

    private void readCodeBlock(Block.CodeBlock codeBlock) {
        BibtexReader.read(codeBlock.text(), state.role()).forEach(builder.readings::addDetails);
        builder.addText(codeBlock);
    }
}
