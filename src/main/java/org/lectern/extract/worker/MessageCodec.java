package org.lectern.extract.worker;

import org.lectern.extract.worker.Message.Request;
import org.lectern.extract.worker.Message.Response;
import org.lectern.model.Failure;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Messages as frames and back. */
final class MessageCodec {

    private static final byte READ = 1;
    private static final byte PAGE = 2;
    private static final byte READ_FINISHED = 3;
    private static final byte RENDER = 4;
    private static final byte RENDER_FINISHED = 5;

    private MessageCodec() {}

    static Frame encode(Message message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            byte kind = write(new DataOutputStream(bytes), message);
            return new Frame(kind, bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
    }

    private static byte write(DataOutputStream out, Message message) throws IOException {
        return switch (message) {
            case Request.Read(Path file, ReadBudget budget) -> {
                FieldCodec.path(out, file);
                budget(out, budget);
                yield READ;
            }
            case Request.Render draw -> {
                RenderCodec.write(out, draw);
                yield RENDER;
            }
            case Response.PageRead(var page) -> {
                PageCodec.write(out, page);
                yield PAGE;
            }
            case Response.ReadFinished(ReadOutcome ending) -> {
                outcome(out, ending);
                yield READ_FINISHED;
            }
            case Response.RenderFinished(RenderOutcome sketch) -> {
                RenderCodec.write(out, sketch);
                yield RENDER_FINISHED;
            }
        };
    }

    /**
     * What a frame says.
     *
     * @throws IOException if it says nothing that is known
     */
    static Message decode(Frame frame) throws IOException {
        DataInputStream in = frame.content();
        try {
            Message message = read(in, frame.kind());
            if (in.available() > 0) {
                throw new IOException("a frame with something left over");
            }
            return message;
        } catch (IllegalArgumentException e) {
            throw new IOException("a frame that says what cannot be", e);
        }
    }

    private static Message read(DataInput in, byte kind) throws IOException {
        return switch (kind) {
            case READ -> new Request.Read(FieldCodec.path(in), budget(in));
            case PAGE -> new Response.PageRead(PageCodec.read(in));
            case READ_FINISHED -> new Response.ReadFinished(outcome(in));
            case RENDER -> RenderCodec.decodeRequest(in);
            case RENDER_FINISHED -> new Response.RenderFinished(RenderCodec.decodeOutcome(in));
            default -> throw new IOException("a frame of kind " + kind);
        };
    }

    private static void budget(DataOutput out, ReadBudget budget) throws IOException {
        out.writeLong(budget.softCpuTime().toNanos());
        out.writeLong(budget.cpuTime().toNanos());
        out.writeLong(budget.wallTime().toNanos());
        out.writeLong(budget.maxBytes());
        out.writeInt(budget.maxPages());
        out.writeLong(budget.maxGlyphs());
        out.writeLong(budget.maxCharacters());
        out.writeInt(budget.maxOcrPages());
        out.writeLong(budget.timePerOcrPage().toNanos());
    }

    private static ReadBudget budget(DataInput in) throws IOException {
        return new ReadBudget(
                Duration.ofNanos(in.readLong()),
                Duration.ofNanos(in.readLong()),
                Duration.ofNanos(in.readLong()),
                in.readLong(),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                Duration.ofNanos(in.readLong()));
    }

    private static void outcome(DataOutput out, ReadOutcome ending) throws IOException {
        out.writeInt(ending.pageCount());
        out.writeBoolean(ending.reusable());
        out.writeBoolean(ending.failure().isPresent());
        if (ending.failure().isPresent()) {
            FieldCodec.failure(out, ending.failure().get());
        }
    }

    private static ReadOutcome outcome(DataInput in) throws IOException {
        int count = in.readInt();
        boolean sound = in.readBoolean();
        Optional<Failure> failure =
                in.readBoolean() ? Optional.of(FieldCodec.failure(in)) : Optional.empty();
        return new ReadOutcome(count, failure, sound);
    }
}
