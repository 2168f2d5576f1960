package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.notes.date.DateReader;
import org.lectern.notes.date.YearContext;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.FrontMatter;

import java.util.ArrayList;
import java.util.List;

/**
 * A page in blocks, and what its dates need to be understood.
 *
 * @param file path below the corpus folder
 */
record NotesPage(String file, FrontMatter frontMatter, DateReader dateReader, List<Block> blocks) {

    NotesPage {
        blocks = List.copyOf(blocks);
    }

    /** From the front matter or the first heading of the highest level. */
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

    /** The years around a block: of the headings above it, of the page, of its path. */
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
