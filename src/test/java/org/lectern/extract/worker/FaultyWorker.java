package org.lectern.extract.worker;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A worker that fails in the way that the last name of a path says. */
public final class FaultyWorker {

    static final WorkerProtocol<Path, String, String> PROTOCOL =
            new WorkerProtocol<>(Path.class, String.class, String.class);

    private int requests;

    private FaultyWorker() {}

    /** Handles requests until standard input ends. */
    public static void main(String... arguments) throws InterruptedException {
        WorkerLoop.run(PROTOCOL, new FaultyWorker()::handle);
    }

    private void handle(Path request, ReplyWriter reply) {
        requests++;
        reply.part(PROTOCOL, "part");
        reply.result(PROTOCOL, result(request));
    }

    private WorkerResult<String> result(Path request) {
        return switch (request.getFileName().toString()) {
            case "good" -> WorkerResult.of("good");
            case "request-number" -> WorkerResult.of(String.valueOf(requests));
            case "process" -> WorkerResult.of(String.valueOf(ProcessHandle.current().pid()));
            case "not-reusable" -> WorkerResult.of("an error").notReusable();
            case "throws" -> throw new IllegalStateException("a bug in the handler");
            case "dies" -> die();
            case "dies-once" -> isFirst(request) ? die() : WorkerResult.of("good");
            case "half-a-frame" ->
                    write(new byte[] {(byte) 0xF1, 0x1E, (byte) 0xC7, 5, 2, 0, 0, 1, 0, 42});
            case "another-type" -> write(frame(Frame.Kind.RESULT, new byte[] {(byte) 0x80}));
            case "a-request" -> write(frame(Frame.Kind.REQUEST, new byte[] {0x60}));
            case "garbage" -> write("Segmentation fault\n".getBytes(StandardCharsets.UTF_8));
            case "prints" -> print();
            case "floods" -> flood();
            case "loops" -> loop();
            case "sleeps" -> sleep();
            default -> throw new IllegalArgumentException(request.toString());
        };
    }

    private static WorkerResult<String> die() {
        Runtime.getRuntime().halt(9);
        throw new IllegalStateException("the process should have ended");
    }

    /** Returns whether no process was here before, and creates a file that tells the next one. */
    private static boolean isFirst(Path file) {
        try {
            Files.createFile(file.resolveSibling("tried"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] frame(Frame.Kind kind, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Frame(kind, content).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static WorkerResult<String> write(byte[] bytes) {
        // Never closed: that would close standard output.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return die();
    }

    private static WorkerResult<String> print() {
        System.out.println("Output of a library.");
        return WorkerResult.of("good");
    }

    private static WorkerResult<String> flood() {
        for (int i = 0; i < 100_000; i++) {
            System.err.println("warning: object " + i + " is not where it should be");
        }
        return WorkerResult.of("good");
    }

    private static WorkerResult<String> loop() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) % 1000;
        }
        return WorkerResult.of("good");
    }

    private static WorkerResult<String> sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return WorkerResult.of("good");
    }
}
