/**
 * Worker processes for untrusted files, with limits on time, memory and output. A file that loops,
 * exhausts memory or crashes its worker does not harm the process that writes or serves the index.
 */
@NullMarked
package org.lectern.extract.worker;

import org.jspecify.annotations.NullMarked;
