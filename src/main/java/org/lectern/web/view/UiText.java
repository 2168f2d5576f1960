package org.lectern.web.view;

/** Texts of the user interface that occur on several pages, or several times on one. */
public final class UiText {

    public static final String BREADCRUMBS = "Breadcrumbs";
    public static final String COPY_QUOTE = "Copy quote with citation";
    public static final String FILTER_RESULTS = "Filter results";
    public static final String NEAREST = "Nearest, may not answer";
    public static final String NEXT_PAGE = "Next page";
    public static final String OPEN_PAGE = "Open page";
    public static final String PREVIOUS_PAGE = "Previous page";
    public static final String REMOVE_FILTER = "Remove filter";
    public static final String SIMILAR_QUESTION = "Similar question: ";
    public static final String UNANSWERED_QUESTIONS = "Unanswered questions";
    public static final String UNAVAILABLE_READINGS = "Unavailable readings";
    public static final String WHAT_TO_READ_NEXT = "What to read next";

    private UiText() {}
}
