package org.lectern.report.diff;

/** What became of a question. */
public enum Verdict {
    /** It has an answer, and had none or was not asked. */
    NEW,
    /** It is answered more strongly, or a reading that came or changed answers it too. */
    BETTER,
    /** It is answered less strongly, or a reading that went or changed answers it no longer. */
    WORSE,
    /** It had an answer, and has none or is not asked any more. */
    LOST,
    /** It is answered as it was. */
    SAME
}
