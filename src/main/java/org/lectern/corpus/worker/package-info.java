/**
 * Files that nobody can vouch for are opened in processes of their own, which may run out of
 * memory, loop or crash without harm to the one that writes the index. This package has both ends
 * of the pipe between them and needs nothing but the JDK; what opens the files is handed in.
 */
@NullMarked
package org.lectern.corpus.worker;

import org.jspecify.annotations.NullMarked;
