package org.lectern.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.layout.TextLine;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.extract.worker.Message.Request;
import org.lectern.extract.worker.Message.Response;
import org.lectern.model.Box;
import org.lectern.model.Failure.Reason;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class MessageCodecTest {

    private static final ExtractedPage PAGE =
            new ExtractedPage(
                    7,
                    792.5,
                    List.of(
                            new TextLine(
                                    "ferry \uD83D\uDEA2 Ölund",
                                    72,
                                    1 / 3.0,
                                    700,
                                    10,
                                    true,
                                    false,
                                    List.of(
                                            new Word(0, new Box(1, 2, 3, 4)),
                                            new Word(6, new Box(5, 6, 7, -8)))),
                            new TextLine("", 0, 0, 0, 0, false, true)),
                    List.of(new TextLine("arXiv", 1, 2, 3, 4, false, false)),
                    List.of(new TextLine("Draft", 5, 6, 7, 8, false, false)),
                    18,
                    1,
                    true);

    private static byte[] bytes(Message message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MessageCodec.encode(message).write(out);
        return out.toByteArray();
    }

    private static Message read(byte[] bytes) throws IOException {
        return MessageCodec.decode(Frame.read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void aPageArrivesAsItWasSent() throws IOException {
        Message page = new Response.PageRead(PAGE);
        assertThat(read(bytes(page))).isEqualTo(page);
    }

    @Test
    void endingsArriveAsTheyWereSent() throws IOException {
        Message whole = new Response.ReadFinished(ReadOutcome.complete(12));
        Message missing =
                new Response.ReadFinished(
                        ReadOutcome.partial(3, Reason.CORRUPT, "Page 2 could not be read.")
                                .notReusable());
        assertThat(read(bytes(whole))).isEqualTo(whole);
        assertThat(read(bytes(missing))).isEqualTo(missing);
    }

    @Test
    void sketchesArriveAsTheyWereSent() throws IOException {
        Message drawn = new Response.RenderFinished(RenderOutcome.of(FaultyWorker.DOT));
        Message undrawn =
                new Response.RenderFinished(
                        RenderOutcome.failed(Reason.TIMEOUT, "Too slow.").notReusable());
        assertThat(read(bytes(drawn))).isEqualTo(drawn);
        assertThat(read(bytes(undrawn))).isEqualTo(undrawn);
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        byte[] frame = bytes(new Response.RenderFinished(RenderOutcome.of(FaultyWorker.DOT)));
        frame[frame.length - 1]++;
        assertThatThrownBy(() -> read(frame)).hasMessage("a damaged IEND");
    }

    @Test
    void aRequestForAPictureArrivesAsItWasSent() throws IOException {
        Path file = Path.of(URI.create("file:///srv/no-text-%FF%FE.pdf"));
        Message request = new Request.Render(file, 7, 144, RenderBudget.DEFAULT);
        assertThat(read(bytes(request))).isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///srv/two%20words.pdf",
                "file:///srv/a%0Aline%0D.pdf",
                "file:///srv/%C3%96lund%20%F0%9F%9A%A2.pdf",
                "file:///srv/no-text-%FF%FE.pdf",
                "file:///srv/%3Cimg%20src=x%3E%25.pdf"
            })
    void pathsArriveByteForByte(String address) throws IOException {
        Message request = new Request.Read(Path.of(URI.create(address)), ReadBudget.DEFAULT);
        assertThat(read(bytes(request))).isEqualTo(request);
    }

    @Test
    void aTornFrameIsTheEndOfTheStream() throws IOException {
        byte[] whole = bytes(new Response.PageRead(PAGE));
        for (int length : List.of(0, 3, 8, 9, whole.length - 1)) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    void whatIsNoFrameIsToldFromOne() {
        byte[] chatter = "Picked up some options\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(chatter)).hasMessage("what came is no frame");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Frame.MAX_BYTES + 1, Integer.MAX_VALUE})
    void aLengthThatCannotBeTakesNoMemory(int length) throws IOException {
        byte[] frame = bytes(new Response.ReadFinished(ReadOutcome.complete(1)));
        ByteBuffer.wrap(frame).putInt(5, length);
        assertThatThrownBy(() -> read(frame)).hasMessage("a frame of %d bytes", length);
    }

    @Test
    void aKindThatNobodyKnowsIsRefused() throws IOException {
        byte[] frame = bytes(new Response.ReadFinished(ReadOutcome.complete(1)));
        frame[4] = 99;
        assertThatThrownBy(() -> read(frame)).hasMessage("a frame of kind 99");
    }

    @Test
    void aListThatCannotBeIsRefused() throws IOException {
        byte[] frame = bytes(new Response.PageRead(PAGE));
        ByteBuffer.wrap(frame).putInt(9 + 12, Integer.MAX_VALUE);
        assertThatThrownBy(() -> read(frame)).hasMessageStartingWith("a field of ");
    }

    @Test
    void nothingMayBeLeftOver() throws IOException {
        byte[] frame = bytes(new Response.ReadFinished(ReadOutcome.complete(1)));
        byte[] longer = Arrays.copyOf(frame, frame.length + 1);
        ByteBuffer.wrap(longer).putInt(5, longer.length - 9);
        assertThatThrownBy(() -> read(longer)).hasMessage("a frame with something left over");
    }
}
