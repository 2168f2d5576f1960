package org.lectern.web.page;

/** A link as a page shows it. */
public record Link(String label, String href) {}
