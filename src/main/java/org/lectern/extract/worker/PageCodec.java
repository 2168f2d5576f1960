package org.lectern.extract.worker;

import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.layout.TextLine;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.model.Box;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Pages as bytes and back, exactly. */
final class PageCodec {

    private PageCodec() {}

    static void write(DataOutput out, ExtractedPage page) throws IOException {
        out.writeInt(page.number());
        out.writeDouble(page.height());
        FieldCodec.list(out, page.lines(), PageCodec::line);
        FieldCodec.list(out, page.rotatedLines(), PageCodec::line);
        FieldCodec.list(out, page.annotationLines(), PageCodec::line);
        out.writeInt(page.glyphCount());
        out.writeInt(page.unreadableGlyphs());
        out.writeBoolean(page.ocr());
    }

    static ExtractedPage read(DataInput in) throws IOException {
        return new ExtractedPage(
                in.readInt(),
                in.readDouble(),
                FieldCodec.list(in, PageCodec::line),
                FieldCodec.list(in, PageCodec::line),
                FieldCodec.list(in, PageCodec::line),
                in.readInt(),
                in.readInt(),
                in.readBoolean());
    }

    private static void line(DataOutput out, TextLine line) throws IOException {
        FieldCodec.text(out, line.text());
        out.writeDouble(line.left());
        out.writeDouble(line.right());
        out.writeDouble(line.baseline());
        out.writeDouble(line.size());
        out.writeBoolean(line.bold());
        out.writeBoolean(line.italic());
        FieldCodec.list(out, line.words(), PageCodec::word);
    }

    private static TextLine line(DataInput in) throws IOException {
        return new TextLine(
                FieldCodec.text(in),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readBoolean(),
                in.readBoolean(),
                FieldCodec.list(in, PageCodec::word));
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
