/**
 * The command line and composition root: commands, settings and exit codes. No other package uses
 * picocli, or names the index engine and the file formats.
 */
@NullMarked
package org.lectern.cli;

import org.jspecify.annotations.NullMarked;
