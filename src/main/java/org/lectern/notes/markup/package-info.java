/**
 * Markdown and embedded HTML as blocks and inlines: commonmark, front matter in YAML and TOML,
 * entities, template markup and mis-decoded characters.
 */
@NullMarked
package org.lectern.notes.markup;

import org.jspecify.annotations.NullMarked;
