package org.lectern.web.view;

/** A link as a page shows it. */
public record LabelledLink(String label, String href) {}
