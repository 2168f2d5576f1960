package org.lectern.web.view;

/** An error page with a message that says what to do. */
public record ErrorPage(Layout layout, String title, String message) {}
