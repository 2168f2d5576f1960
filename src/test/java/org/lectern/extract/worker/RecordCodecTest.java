package org.lectern.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class RecordCodecTest {

    enum Colour {
        RED,
        GREEN
    }

    record Point(double x, double y) {}

    sealed interface Shape {

        record Polygon(
                String name,
                List<Point> corners,
                boolean filled,
                Colour colour,
                Optional<Point> centre,
                Duration age)
                implements Shape {

            public Polygon {
                corners = List.copyOf(corners);
            }
        }

        record Picture(Path file, int width, long bytes) implements Shape {}
    }

    private static final RecordCodec<Shape> SHAPES = new RecordCodec<>(Shape.class);
    private static final RecordCodec<Point> POINTS = new RecordCodec<>(Point.class);

    private static final Shape POLYGON =
            new Shape.Polygon(
                    "ferry \uD83D\uDEA2 Ölund",
                    List.of(new Point(1 / 3.0, -0.0), new Point(Double.MAX_VALUE, Double.NaN)),
                    true,
                    Colour.GREEN,
                    Optional.empty(),
                    Duration.ofNanos(1_234_567_890_123L));

    @Test
    void recordsArriveAsTheyWereSent() throws IOException {
        Shape centred =
                new Shape.Polygon(
                        "",
                        List.of(),
                        false,
                        Colour.RED,
                        Optional.of(new Point(1, 2)),
                        Duration.ZERO);
        for (Shape shape : List.of(POLYGON, centred)) {
            assertThat(SHAPES.decode(SHAPES.encode(shape))).isEqualTo(shape);
        }
    }

    @Test
    void recordsTakeNoNames() {
        assertThat(POINTS.encode(new Point(1, 2))).hasSize(1 + 9 + 9);
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
    void pathsArriveByteForByte(String uri) throws IOException {
        Shape picture = new Shape.Picture(Path.of(URI.create(uri)), 7, Long.MAX_VALUE);
        assertThat(SHAPES.decode(SHAPES.encode(picture))).isEqualTo(picture);
    }

    @Test
    void loneSurrogateDoesNotStopAMessage() throws IOException {
        Shape odd =
                new Shape.Polygon(
                        "a\uD83D", List.of(), true, Colour.RED, Optional.empty(), Duration.ZERO);
        assertThat(((Shape.Polygon) SHAPES.decode(SHAPES.encode(odd))).name()).startsWith("a");
    }

    @Test
    void everyTruncatedMessageIsRefused() {
        byte[] whole = SHAPES.encode(POLYGON);
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void trailingBytesAreRefused() {
        byte[] whole = SHAPES.encode(POLYGON);
        assertRefused(Arrays.copyOf(whole, whole.length + 1));
    }

    /** Any damaged byte gives either a shape or an {@link IOException}. */
    @Test
    void damagedMessagesCauseNothingButIoExceptions() {
        Random random = new Random(1);
        byte[] whole = SHAPES.encode(POLYGON);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = whole.clone();
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(SHAPES.decode(damaged)).isInstanceOf(Shape.class);
            } catch (IOException e) {
                assertThat(e).isNotNull();
            }
        }
    }

    private static void assertRefused(byte[] bytes) {
        assertThatThrownBy(() -> SHAPES.decode(bytes)).isInstanceOf(IOException.class);
    }

    /** Messages that announce far more than follows, or nest deeply; {@code 82} begins a pair. */
    static Stream<Map.Entry<String, byte[]>> hostile() {
        return Stream.of(
                Map.entry("nothing", new byte[0]),
                Map.entry("null", bytes(0xF6)),
                Map.entry("noise", "Segmentation fault\n".getBytes(UTF_8)),
                Map.entry("an unknown type", polygon("Process", 0x80)),
                Map.entry("another class", polygon("java.lang.ProcessBuilder", 0x80)),
                Map.entry("no components", polygon("Polygon", 0x80)),
                Map.entry("nulls", polygon("Polygon", 0x86, 0xF6, 0xF6, 0xF6, 0xF6, 0xF6, 0xF6)),
                Map.entry("a huge text", polygon("Polygon", 0x86, 0x7A, 0x7F, 0xFF, 0xFF, 0xFF)),
                Map.entry(
                        "a text of 2^62 bytes",
                        polygon("Polygon", 0x86, 0x7B, 0x40, 0, 0, 0, 0, 0, 0, 0)),
                Map.entry(
                        "a huge list",
                        polygon("Polygon", 0x86, 0x60, 0x9A, 0x7F, 0xFF, 0xFF, 0xFF)),
                Map.entry(
                        "a list of 2^62 points",
                        polygon("Polygon", 0x86, 0x60, 0x9B, 0x40, 0, 0, 0, 0, 0, 0, 0)),
                Map.entry(
                        "huge bytes", polygon("Polygon", 0x86, 0x5A, 0x7F, 0xFF, 0xFF, 0xFF, 1, 2)),
                Map.entry("a huge record", bytes(0x9A, 0x7F, 0xFF, 0xFF, 0xFF)),
                Map.entry("a huge number", polygon("Picture", 0x83, 0x60, 0xC2, 0x5A, 0x7F)),
                Map.entry("nested lists", repeated(0x81, 1_000_000)),
                Map.entry("nested tags", repeated(0xC1, 1_000_000)),
                Map.entry("lists without end", repeated(0x9F, 1_000_000)),
                Map.entry("a list of nulls", listOf(0xF6, 30_000_000)),
                Map.entry("a list of empty lists", listOf(0x80, 30_000_000)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileMessagesAreRefused(Map.Entry<String, byte[]> message) {
        assertRefused(message.getValue());
    }

    /** A list that is too long is rejected during reading, before it fills the memory. */
    @ParameterizedTest
    @ValueSource(ints = {0xF6, 0x80})
    void tooManyElementsAreRefusedEarly(int element) {
        assertThatThrownBy(() -> new RecordCodec<>(List.class).decode(listOf(element, 30_000_000)))
                .rootCause()
                .hasMessageContaining("Token count");
    }

    private static byte[] bytes(int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(bytes).forEach(out::write);
        return out.toByteArray();
    }

    private static byte[] polygon(String type, int... content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0x82);
        out.write(0x78);
        out.write(type.length());
        out.writeBytes(type.getBytes(UTF_8));
        out.writeBytes(bytes(content));
        return out.toByteArray();
    }

    private static byte[] repeated(int element, int count) {
        byte[] all = new byte[count];
        Arrays.fill(all, (byte) element);
        return all;
    }

    /** Returns a list of definite length in place of a polygon's corners. */
    private static byte[] listOf(int element, int count) {
        byte[] head = polygon("Polygon", 0x86, 0x60, 0x9A);
        return ByteBuffer.allocate(head.length + 4 + count)
                .put(head)
                .putInt(count)
                .put(repeated(element, count))
                .array();
    }
}
