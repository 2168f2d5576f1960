/**
 * Parsing of Markdown and embedded HTML into blocks and inlines: commonmark, front matter in YAML
 * and TOML, template markup, malformed links and wrongly decoded characters.
 */
@NullMarked
package org.lectern.notes.markup;

import org.jspecify.annotations.NullMarked;
