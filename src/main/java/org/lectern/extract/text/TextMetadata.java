package org.lectern.extract.text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title, authors and year at the beginning of a text.
 *
 * @param title null if the text begins with none
 * @param titleBlock the block of the title; null if there is none
 */
record TextMetadata(
        @Nullable String title,
        List<String> authors,
        @Nullable Integer year,
        @Nullable TextBlock titleBlock) {

    /** The number of blocks in which a title is searched. */
    private static final int TITLE_BLOCKS = 5;

    private static final int TITLE_CHARACTERS = 5_000;
    private static final int MAX_TITLE_WORDS = 20;
    private static final int MAX_TITLE_LENGTH = 200;
    private static final Pattern FIELD =
            Pattern.compile("(?m)^(Title|Author): *(\\S[^\\n]{0,300}?)\\s*$");
    private static final Pattern COLUMN_GAP = Pattern.compile("\\S {3,}\\S");
    private static final Pattern MONTH_AND_YEAR =
            Pattern.compile("\\b\\p{Lu}\\p{Ll}{2,8}\\.? (?:\\d{1,2}, )?((?:19|20)\\d\\d)\\b");
    private static final Pattern BY_AUTHOR = Pattern.compile("(?i)\\s*by +(\\S.{0,100})");

    TextMetadata {
        authors = List.copyOf(authors);
    }

    static TextMetadata parse(String text, List<TextBlock> blocks) {
        String head = text.substring(0, Math.min(TITLE_CHARACTERS, text.length()));
        List<TextBlock> first = blocks.subList(0, Math.min(TITLE_BLOCKS, blocks.size()));
        Optional<TextBlock> block = findTitleBlock(first);
        Optional<String> title = field(head, "Title").or(() -> block.map(TextMetadata::title));
        Optional<String> author =
                field(head, "Author").or(() -> block.flatMap(TextMetadata::author));
        return new TextMetadata(
                title.orElse(null), author.stream().toList(), year(first), block.orElse(null));
    }

    private static Optional<TextBlock> findTitleBlock(List<TextBlock> first) {
        return first.stream()
                .dropWhile(TextMetadata::isMasthead)
                .findFirst()
                .filter(TextMetadata::isTitleLike);
    }

    /** Returns the blocks of a page other than those that are the title. */
    List<TextBlock> withoutTitle(List<String> page) {
        return TextBlock.split(page).stream().filter(block -> !isTitle(block)).toList();
    }

    private boolean isTitle(TextBlock other) {
        return other.equals(titleBlock)
                || (title != null
                        && other.lines().size() <= 3
                        && title(other).equalsIgnoreCase(title));
    }

    private static Optional<String> field(String head, String name) {
        Matcher field = FIELD.matcher(head);
        return field.results()
                .filter(f -> f.group(1).equals(name))
                .map(f -> f.group(2))
                .findFirst();
    }

    /** Returns whether a block is a masthead: columns with publisher, number and date. */
    private static boolean isMasthead(TextBlock block) {
        return block.lines().size() > 1
                && block.lines().stream().anyMatch(line -> COLUMN_GAP.matcher(line.strip()).find());
    }

    private static boolean isTitleLike(TextBlock block) {
        if (block.lines().size() > 3 || block.lines().getFirst().length() > MAX_TITLE_LENGTH) {
            return false;
        }
        String title = title(block);
        boolean few = title.split("\\s+").length <= MAX_TITLE_WORDS;
        boolean capitals = title.equals(title.toUpperCase(Locale.ROOT));
        boolean sentence = title.matches("(?s).*[.,;]") && !capitals;
        return few && !sentence && title.codePoints().anyMatch(Character::isLetter);
    }

    /** Returns the title of a block, without underline, marks and the line of authors. */
    private static String title(TextBlock block) {
        TextHeading heading = TextHeading.parse(block);
        if (heading != null) {
            return heading.text().replaceAll("\\s+", " ");
        }
        List<String> lines =
                block.lines().stream().filter(line -> !BY_AUTHOR.matcher(line).matches()).toList();
        return String.join(" ", lines).strip().replaceAll("\\s+", " ");
    }

    private static Optional<String> author(TextBlock block) {
        return block.lines().stream()
                .skip(1)
                .map(BY_AUTHOR::matcher)
                .filter(Matcher::matches)
                .map(by -> by.group(1).strip())
                .findFirst();
    }

    private static @Nullable Integer year(List<TextBlock> first) {
        return first.stream()
                .filter(TextMetadata::isMasthead)
                .flatMap(block -> MONTH_AND_YEAR.matcher(block.joinLines()).results())
                .map(month -> Integer.valueOf(month.group(1)))
                .findFirst()
                .orElse(null);
    }
}
