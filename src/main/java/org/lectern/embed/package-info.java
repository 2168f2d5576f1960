/**
 * Text to vectors, in this process and offline: an ONNX model, the one that comes along or one of
 * the user's own. ONNX Runtime and the tokenizer's library stay here.
 */
@NullMarked
package org.lectern.embed;

import org.jspecify.annotations.NullMarked;
