package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.notes.date.DateReader;
import org.lectern.notes.date.YearContext;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.FrontMatter;

import java.util.ArrayList;
import java.util.List;

/**
 * A parsed page, with the reader of its dates.
 *
 * @param file path relative to the corpus folder
 */
record NotesPage(String file, FrontMatter frontMatter, DateReader dateReader, List<Block> blocks) {

    NotesPage {
        blocks = List.copyOf(blocks);
    }

    /**
     * Returns the title in the front matter or the first heading of level 1; null where neither
     * exists.
     */
    @Nullable String title() {
        String named = frontMatter.text("title");
        if (named != null) {
            return named;
        }
        return blocks.stream()
                .filter(b -> b instanceof Block.Heading h && h.level() == 1)
                .map(b -> ((Block.Heading) b).text().text())
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Returns the years nearest to a block: in a heading, or the page's date, title or path. */
    YearContext yearContext(Block block) {
        List<@Nullable String> texts = new ArrayList<>();
        if (block instanceof Block.Heading own) {
            texts.add(own.text().text());
        }
        int before = Math.max(0, blocks.indexOf(block));
        blocks.subList(0, before).reversed().stream()
                .filter(Block.Heading.class::isInstance)
                .map(b -> ((Block.Heading) b).text().text())
                .forEach(texts::add);
        return yearContext(texts);
    }

    YearContext yearContext(List<@Nullable String> nearest) {
        List<@Nullable String> texts = new ArrayList<>(nearest);
        texts.add(frontMatter.text("date"));
        texts.add(title());
        texts.add(file);
        return YearContext.fromNearest(texts);
    }
}
