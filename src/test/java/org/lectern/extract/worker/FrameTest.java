package org.lectern.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class FrameTest {

    private static final byte[] CONTENT = {1, 2, 3, 4, 5};

    private static byte[] frame() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Frame(Frame.Kind.PART, CONTENT).write(out);
        return out.toByteArray();
    }

    private static Frame read(byte[] bytes) throws IOException {
        return Frame.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void contentArrivesAsItWasSent() throws IOException {
        assertThat(read(frame()).content()).isEqualTo(CONTENT);
        assertThat(read(frame()).kind()).isEqualTo(Frame.Kind.PART);
    }

    @Test
    void truncatedFrameIsTheEndOfTheStream() throws IOException {
        byte[] whole = frame();
        for (int length : List.of(0, 3, 4, 8, 9, whole.length - 1)) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    void otherOutputIsNoFrame() {
        byte[] chatter = "Picked up some options\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(chatter)).hasMessage("not a frame");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Frame.MAX_BYTES + 1, Integer.MAX_VALUE})
    void impossibleLengthIsRefused(int length) throws IOException {
        byte[] frame = frame();
        ByteBuffer.wrap(frame).putInt(5, length);
        assertThatThrownBy(() -> read(frame)).hasMessage("a frame of %d bytes", length);
    }

    @Test
    void missingBytesOfAnAnnouncedLengthTakeNoMemory() throws IOException {
        byte[] frame = frame();
        ByteBuffer.wrap(frame).putInt(5, Frame.MAX_BYTES);
        for (int i = 0; i < 1_000; i++) {
            assertThatThrownBy(() -> read(frame)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void unknownKindIsRefused() throws IOException {
        byte[] frame = frame();
        frame[4] = 99;
        assertThatThrownBy(() -> read(frame)).hasMessage("a frame of kind 99");
    }

    @Test
    void tooLargeAFrameIsNotWritten() {
        Frame large = new Frame(Frame.Kind.PART, new byte[Frame.MAX_BYTES + 1]);
        assertThatThrownBy(() -> large.write(new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class);
    }
}
