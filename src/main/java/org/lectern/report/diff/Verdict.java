package org.lectern.report.diff;

/** The change of a question's answer. */
public enum Verdict {
    /** Answered now, but not before, or not in the older report. */
    NEW,
    /** In a better state, or a reading that was added or changed answers it too. */
    BETTER,
    /** In a worse state, or a reading that was removed or changed no longer answers it. */
    WORSE,
    /** Answered before, but not now, or not in the newer report. */
    LOST,
    /** Answered as before. */
    SAME
}
