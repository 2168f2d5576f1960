package org.lectern.model;

/** A link of the notes: its words and its address. */
public record Link(String text, String url) {}
