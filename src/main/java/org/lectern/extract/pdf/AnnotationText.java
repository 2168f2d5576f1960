package org.lectern.extract.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;
import org.lectern.extract.layout.TextLine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the text of annotations: values of form fields, and free-text boxes. Sticky notes are left
 * out: they are a reader's, not the paper's.
 */
final class AnnotationText {

    private static final int PASSWORD = 1 << 13;

    /** Fields inherit from their parents, and a damaged file may have parents in a cycle. */
    private static final int MAX_DEPTH = 16;

    private AnnotationText() {}

    /** Returns the visible annotations with text, in the file's order. */
    static List<PDAnnotation> annotationsOn(PDPage page) throws IOException {
        return page.getCOSObject().getCOSArray(COSName.ANNOTS) == null
                ? List.of()
                : page.getAnnotations(AnnotationText::isText);
    }

    private static boolean isText(PDAnnotation annotation) {
        return !annotation.isHidden()
                && !annotation.isNoView()
                && (annotation instanceof PDAnnotationFreeText
                        || (annotation instanceof PDAnnotationWidget && isTextField(annotation)));
    }

    private static boolean isTextField(PDAnnotation widget) {
        COSDictionary field = widget.getCOSObject();
        COSBase type = inherited(field, COSName.FT);
        boolean secret =
                inherited(field, COSName.FF) instanceof COSNumber flags
                        && (flags.intValue() & PASSWORD) != 0;
        return (COSName.TX.equals(type) && !secret) || COSName.CH.equals(type);
    }

    /** Returns the text of an annotation for which the file has no appearance. */
    static Optional<TextLine> value(PDAnnotation annotation) {
        COSBase value =
                annotation instanceof PDAnnotationWidget
                        ? inherited(annotation.getCOSObject(), COSName.V)
                        : annotation.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        String text = value instanceof COSString said ? CleanText.of(said.getString()) : "";
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(new TextLine(text.strip(), 0, 0, 0, 0, false, false));
    }

    private static @Nullable COSBase inherited(COSDictionary field, COSName key) {
        COSDictionary at = field;
        for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
            COSBase value = at.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }
}
