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
 * A line of a file, which knows where it stands.
 *
 * @param number from 1
 */
record FileLine(Path file, int number, String text) {

    /**
     * Hands on the lines of a file that are not blank, one after the other.
     *
     * @throws FileAccessException if the file cannot be read
     * @throws InvalidInputException if it is not UTF-8
     */
    static void forEach(Path file, Consumer<FileLine> reader) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                if (!text.isBlank()) {
                    reader.accept(new FileLine(file, number, withoutByteOrderMark(number, text)));
                }
            }
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(file + " is not UTF-8 text. Save it as UTF-8.");
        } catch (IOException e) {
            throw new FileAccessException("There is no file " + file + " that can be read.");
        }
    }

    /** Without a byte order mark. */
    private static String withoutByteOrderMark(int number, String text) {
        return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The columns that white space parts. */
    List<String> splitByWhitespace() {
        return List.of(text.strip().split("\\s+"));
    }

    /** The columns that tabs part; what is in them may hold spaces. */
    List<String> splitByTabs() {
        return List.of(text.split("\t", -1));
    }

    /**
     * What is wrong with this line.
     *
     * @param why ends the sentence that begins with the line's number and file
     */
    InvalidInputException invalid(String why) {
        return new InvalidInputException("Line %d of %s %s.".formatted(number, file, why));
    }
}
