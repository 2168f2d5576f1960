package org.lectern.corpus.text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text says of itself at its beginning.
 *
 * @param title null where the text begins with none
 * @param block that the title takes; null where it takes none
 */
record TextFront(
        @Nullable String title,
        List<String> authors,
        @Nullable Integer year,
        @Nullable TextBlock block) {

    /** How far from the start a title is looked for, in blocks and in characters. */
    private static final int BLOCKS = 5;

    private static final int HEAD = 5_000;
    private static final int TITLE_WORDS = 20;
    private static final int TITLE_LENGTH = 200;
    private static final Pattern FIELD =
            Pattern.compile("(?m)^(Title|Author): *(\\S[^\\n]{0,300}?)\\s*$");
    private static final Pattern COLUMNS = Pattern.compile("\\S {3,}\\S");
    private static final Pattern MONTH_AND_YEAR =
            Pattern.compile("\\b\\p{Lu}\\p{Ll}{2,8}\\.? (?:\\d{1,2}, )?((?:19|20)\\d\\d)\\b");
    private static final Pattern BY = Pattern.compile("(?i)\\s*by +(\\S.{0,100})");

    TextFront {
        authors = List.copyOf(authors);
    }

    static TextFront of(String text, List<TextBlock> blocks) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        List<TextBlock> first = blocks.subList(0, Math.min(BLOCKS, blocks.size()));
        Optional<TextBlock> block =
                first.stream()
                        .dropWhile(TextFront::isMasthead)
                        .findFirst()
                        .filter(TextFront::isTitleLike);
        Optional<String> title = field(head, "Title").or(() -> block.map(TextFront::title));
        return new TextFront(
                title.orElse(null),
                Stream.concat(
                                field(head, "Author").stream(),
                                block.stream().flatMap(TextFront::author))
                        .limit(1)
                        .toList(),
                year(first),
                block.orElse(null));
    }

    /** The blocks of a page but those that say the title and nothing more. */
    List<TextBlock> without(List<String> page) {
        return TextBlock.of(page).stream().filter(block -> !isTitle(block)).toList();
    }

    private boolean isTitle(TextBlock other) {
        return other.equals(block)
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

    /** Columns side by side: who publishes, what number it has, when. */
    private static boolean isMasthead(TextBlock block) {
        return block.lines().size() > 1
                && block.lines().stream().anyMatch(line -> COLUMNS.matcher(line.strip()).find());
    }

    private static boolean isTitleLike(TextBlock block) {
        if (block.lines().size() > 3 || block.lines().getFirst().length() > TITLE_LENGTH) {
            return false;
        }
        String title = title(block);
        boolean few = title.split("\\s+").length <= TITLE_WORDS;
        boolean capitals = title.equals(title.toUpperCase(Locale.ROOT));
        boolean sentence = title.matches("(?s).*[.,;]") && !capitals;
        return few && !sentence && title.codePoints().anyMatch(Character::isLetter);
    }

    /** Without its underline, its marks, and the line that says who wrote it. */
    private static String title(TextBlock block) {
        TextHeading heading = TextHeading.of(block);
        if (heading != null) {
            return heading.text().replaceAll("\\s+", " ");
        }
        List<String> lines =
                block.lines().stream().filter(line -> !BY.matcher(line).matches()).toList();
        return String.join(" ", lines).strip().replaceAll("\\s+", " ");
    }

    private static Stream<String> author(TextBlock block) {
        return block.lines().stream()
                .skip(1)
                .map(BY::matcher)
                .filter(Matcher::matches)
                .map(by -> by.group(1).strip());
    }

    private static @Nullable Integer year(List<TextBlock> first) {
        return first.stream()
                .filter(TextFront::isMasthead)
                .flatMap(block -> MONTH_AND_YEAR.matcher(block.joined()).results())
                .map(month -> Integer.valueOf(month.group(1)))
                .findFirst()
                .orElse(null);
    }
}
