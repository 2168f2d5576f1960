package org.lectern.eval;

import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.InvalidInputException;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A line of a file with its position, for error messages.
 *
 * @param number from 1
 */
record FileLine(Path file, int number, String text) {

    /**
     * Passes each line of a file that is not blank to a consumer.
     *
     * @throws FileAccessException if the file cannot be read
     * @throws InvalidInputException if it is not UTF-8
     */
    static void forEach(Path file, Consumer<FileLine> consumer) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            forEach(lines, file, consumer);
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(file + " is not UTF-8 text. Save it as UTF-8.");
        } catch (IOException e) {
            throw new FileAccessException(
                    file + " cannot be read. Check its path and permissions.");
        }
    }

    private static void forEach(BufferedReader lines, Path file, Consumer<FileLine> consumer)
            throws IOException {
        int number = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            number++;
            if (!text.isBlank()) {
                consumer.accept(new FileLine(file, number, withoutByteOrderMark(number, text)));
            }
        }
    }

    private static String withoutByteOrderMark(int number, String text) {
        return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Returns the columns, separated by whitespace. */
    List<String> splitByWhitespace() {
        return List.of(text.strip().split("\\s+"));
    }

    /** Returns the columns, separated by tabs; they may contain spaces. */
    List<String> splitByTabs() {
        return List.of(text.split("\t", -1));
    }

    /**
     * Returns the exception for a malformed line.
     *
     * @param problem predicate of the sentence that starts with the line's number and file
     */
    InvalidInputException invalid(String problem) {
        return new InvalidInputException("Line %d of %s %s.".formatted(number, file, problem));
    }
}
