package org.lectern.extract.worker;

import org.lectern.extract.layout.ExtractedPage;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens files and reads their pages. It works in a process of its own, one file at a time. */
@FunctionalInterface
public interface ReadHandler {

    /**
     * Reads a file. What is wrong with it is in the result; what is thrown ends the process.
     *
     * @param budget what it may cost, as far as that can be kept from within
     * @param sink takes each page as soon as it is read
     */
    ReadOutcome read(Path file, ReadBudget budget, Consumer<ExtractedPage> sink);
}
