package org.lectern.extract.pdf;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The {@code tesseract} program, an OCR engine. Each page is given to a process of its own. Safe
 * for use by many threads.
 *
 * @param program the executable file
 * @param timeout for one page
 */
record Tesseract(Path program, Duration timeout) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
    private static final int MAX_OUTPUT_BYTES = 8_000_000;

    /**
     * Finds the program, if it is installed.
     *
     * @param searchPath folders to search, in the format of {@code PATH}
     */
    static Optional<Tesseract> find(String searchPath) {
        return Arrays.stream(searchPath.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "tesseract"))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .map(file -> new Tesseract(file, DEFAULT_TIMEOUT))
                .findFirst();
    }

    /**
     * Recognises the text of an image.
     *
     * @param picture one byte a pixel, in grey
     * @param dpi pixels per inch
     * @return hOCR: HTML whose {@code title} attributes state boxes and confidences
     * @throws IOException if the program exceeds the timeout or the limit on output, or fails
     */
    String hocr(BufferedImage picture, long dpi) throws IOException {
        Process process = start(dpi);
        CompletableFuture<Process> killed = killAfterTimeout(process);
        try {
            send(picture, process.getOutputStream());
            return output(process);
        } finally {
            process.destroyForcibly();
            killed.cancel(false);
        }
    }

    private CompletableFuture<Process> killAfterTimeout(Process process) {
        return process.onExit()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, late) -> endIfLate(process, late));
    }

    /**
     * Ends a process after its timeout. One that ended by itself is not destroyed: that would close
     * its streams before they are read.
     */
    private static void endIfLate(Process process, @Nullable Throwable late) {
        if (late != null) {
            process.destroyForcibly();
        }
    }

    private static String output(Process process) throws IOException {
        byte[] said = process.getInputStream().readNBytes(MAX_OUTPUT_BYTES);
        int exit = waitForExit(process);
        if (exit != 0 || said.length == MAX_OUTPUT_BYTES) {
            throw new IOException("it ended with exit code " + exit);
        }
        return new String(said, StandardCharsets.UTF_8);
    }

    private static int waitForExit(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        }
    }

    private List<String> command(long dpi) {
        return List.of(
                program.toString(),
                "stdin",
                "stdout",
                "-l",
                "eng",
                "--dpi",
                Long.toString(dpi),
                "hocr");
    }

    private Process start(long dpi) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command(dpi)).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Other pages are read at the same time: more threads for one would not help.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        return builder.start();
    }

    /**
     * Sends an image as a portable graymap, which needs no compression. The program reads all of it
     * before it writes.
     */
    private static void send(BufferedImage picture, OutputStream program) throws IOException {
        String header = "P5\n%d %d\n255\n".formatted(picture.getWidth(), picture.getHeight());
        try (OutputStream out = new BufferedOutputStream(program)) {
            out.write(header.getBytes(StandardCharsets.US_ASCII));
            out.write(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
        }
    }
}
