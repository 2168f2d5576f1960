package org.lectern.extract.pdf;

import org.lectern.extract.RenderBudget;
import org.lectern.extract.RenderRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Identifies the bitmap of a page. Requests with equal keys get the same bitmap.
 *
 * @param modified when the file was last modified
 * @param size of the file, in bytes
 */
record PageKey(Path file, FileTime modified, long size, int page, int dpi, RenderBudget budget) {

    /** Returns the key of a request; empty if the file is not there. */
    static Optional<PageKey> of(RenderRequest request, RenderBudget budget) {
        Path file = request.file();
        try {
            BasicFileAttributes state = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new PageKey(
                            file,
                            state.lastModifiedTime(),
                            state.size(),
                            request.page(),
                            request.dpi(),
                            budget));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
