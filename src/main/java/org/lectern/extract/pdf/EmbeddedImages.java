package org.lectern.extract.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Looks for images on a page, also within form XObjects. */
final class EmbeddedImages {

    private static final int MAX_DEPTH = 8;

    private final Set<COSBase> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private EmbeddedImages() {}

    static boolean areOn(PDPage page) {
        try {
            return new EmbeddedImages().areIn(page.getResources(), 0);
        } catch (IOException | RuntimeException e) {
            // Resources that cannot be read cannot be rendered either.
            return false;
        }
    }

    /** Returns whether there are images in resources; forms may contain each other. */
    private boolean areIn(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null || depth > MAX_DEPTH || !visited.add(resources.getCOSObject())) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name) || areIn(resources.getXObject(name), depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean areIn(PDXObject object, int depth) throws IOException {
        return object instanceof PDFormXObject form && areIn(form.getResources(), depth);
    }
}
