package org.lectern.web.view;

/** A page in place of one that cannot be shown, with a sentence that says what to do. */
public record ErrorPage(Layout layout, String title, String message) {}
