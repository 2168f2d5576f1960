package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

final class TesseractTest {

    private static final BufferedImage WHITE =
            new BufferedImage(2000, 2000, BufferedImage.TYPE_BYTE_GRAY);

    @TempDir private Path folder;

    @Test
    void firstProgramOnTheSearchPathIsUsed() throws IOException {
        Path program = program("");

        assertThat(Tesseract.find("/nowhere" + File.pathSeparator + File.pathSeparator + folder))
                .hasValueSatisfying(found -> assertThat(found.program()).isEqualTo(program));
        assertThat(Tesseract.find("/nowhere")).isEmpty();
        assertThat(Tesseract.find("")).isEmpty();
    }

    @Test
    void filesThatCannotBeExecutedAreIgnored() throws IOException {
        Files.createFile(folder.resolve("tesseract"));

        assertThat(Tesseract.find(folder.toString())).isEmpty();
    }

    @Test
    void outputOfTheProgramIsReturned() throws IOException {
        Path program = program("cat >/dev/null; echo $*");

        assertThat(new Tesseract(program, Duration.ofMinutes(1)).hocr(WHITE, 300))
                .isEqualTo("stdin stdout -l eng --dpi 300 hocr\n");
    }

    @Test
    void slowProgramIsKilled() throws IOException {
        Path program = program("exec sleep 600");

        assertThatThrownBy(() -> new Tesseract(program, Duration.ofMillis(200)).hocr(WHITE, 300))
                .isInstanceOf(IOException.class);
    }

    @Test
    void failureOfTheProgramIsReported() throws IOException {
        Path program = program("cat >/dev/null; exit 3");

        assertThatThrownBy(() -> new Tesseract(program, Duration.ofMinutes(1)).hocr(WHITE, 300))
                .isInstanceOf(IOException.class)
                .hasMessage("it ended with exit code 3");
    }

    /** Creates a shell script in place of Tesseract, for its rare failures. */
    private Path program(String script) throws IOException {
        Path file = folder.resolve("tesseract");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
