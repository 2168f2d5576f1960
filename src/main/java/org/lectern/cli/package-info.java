/**
 * The command line and the composition root: settings, commands, exit codes, and the only place
 * that names engines and readers of formats. picocli stays in this package.
 */
@NullMarked
package org.lectern.cli;

import org.jspecify.annotations.NullMarked;
