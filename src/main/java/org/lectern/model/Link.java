package org.lectern.model;

/** A link in the notes. */
public record Link(String text, String url) {}
