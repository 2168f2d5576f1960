package org.lectern.corpus.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Looks for pictures on a page, also within what the page draws as one thing. */
final class Pictures {

    private static final int DEEPEST = 8;

    private final Set<COSBase> looked = Collections.newSetFromMap(new IdentityHashMap<>());

    private Pictures() {}

    static boolean isOn(PDPage page) {
        try {
            return new Pictures().isIn(page.getResources(), 0);
        } catch (IOException | RuntimeException e) {
            // What cannot be looked at cannot be drawn either.
            return false;
        }
    }

    /** Forms may hold each other. */
    private boolean isIn(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null || depth > DEEPEST || !looked.add(resources.getCOSObject())) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)
                    || (resources.getXObject(name) instanceof PDFormXObject form
                            && isIn(form.getResources(), depth + 1))) {
                return true;
            }
        }
        return false;
    }
}
