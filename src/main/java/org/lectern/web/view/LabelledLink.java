package org.lectern.web.view;

/** A link with its text. */
public record LabelledLink(String label, String href) {}
