/**
 * Embedding of texts, in process and offline, by an ONNX model: the bundled one or one of the user.
 */
@NullMarked
package org.lectern.embed;

import org.jspecify.annotations.NullMarked;
