package org.lectern.corpus.worker;

import org.lectern.corpus.layout.Line;
import org.lectern.corpus.layout.Line.Word;
import org.lectern.corpus.layout.Page;
import org.lectern.model.Box;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Pages as bytes and back, exactly. */
final class PageCodec {

    private PageCodec() {}

    static void write(DataOutput out, Page page) throws IOException {
        out.writeInt(page.number());
        out.writeDouble(page.height());
        Fields.list(out, page.lines(), PageCodec::line);
        Fields.list(out, page.stamps(), PageCodec::line);
        Fields.list(out, page.overlay(), PageCodec::line);
        out.writeInt(page.glyphs());
        out.writeInt(page.unreadable());
        out.writeBoolean(page.ocr());
    }

    static Page read(DataInput in) throws IOException {
        return new Page(
                in.readInt(),
                in.readDouble(),
                Fields.list(in, PageCodec::line),
                Fields.list(in, PageCodec::line),
                Fields.list(in, PageCodec::line),
                in.readInt(),
                in.readInt(),
                in.readBoolean());
    }

    private static void line(DataOutput out, Line line) throws IOException {
        Fields.text(out, line.text());
        out.writeDouble(line.left());
        out.writeDouble(line.right());
        out.writeDouble(line.baseline());
        out.writeDouble(line.size());
        out.writeBoolean(line.bold());
        out.writeBoolean(line.italic());
        Fields.list(out, line.words(), PageCodec::word);
    }

    private static Line line(DataInput in) throws IOException {
        return new Line(
                Fields.text(in),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readBoolean(),
                in.readBoolean(),
                Fields.list(in, PageCodec::word));
    }

    private static void word(DataOutput out, Word word) throws IOException {
        out.writeInt(word.start());
        out.writeDouble(word.box().left());
        out.writeDouble(word.box().bottom());
        out.writeDouble(word.box().right());
        out.writeDouble(word.box().top());
    }

    private static Word word(DataInput in) throws IOException {
        return new Word(
                in.readInt(),
                new Box(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
    }
}
