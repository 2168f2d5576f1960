package org.lectern.extract.layout;

import org.lectern.extract.layout.TextLine.Word;
import org.lectern.model.Box;

import tools.jackson.databind.util.StdConverter;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Converts the words of a line to bytes and back, for messages between processes. A document has
 * hundreds of thousands of words: as objects they take most of the time that its messages take.
 */
final class PackedWords {

    /** The start as an int; left, bottom, right and top of the box as doubles. */
    private static final int BYTES_PER_WORD = Integer.BYTES + 4 * Double.BYTES;

    private PackedWords() {}

    /** Converts words to bytes. */
    static final class Packer extends StdConverter<List<Word>, byte[]> {

        @Override
        public byte[] convert(List<Word> words) {
            ByteBuffer bytes = ByteBuffer.allocate(words.size() * BYTES_PER_WORD);
            for (Word word : words) {
                Box box = word.box();
                bytes.putInt(word.start()).putDouble(box.left()).putDouble(box.bottom());
                bytes.putDouble(box.right()).putDouble(box.top());
            }
            return bytes.array();
        }
    }

    /** Converts bytes to words. */
    static final class Unpacker extends StdConverter<byte[], List<Word>> {

        /** {@inheritDoc} Throws an exception if the last word is cut off. */
        @Override
        public List<Word> convert(byte[] words) {
            ByteBuffer bytes = ByteBuffer.wrap(words);
            List<Word> result = new ArrayList<>(words.length / BYTES_PER_WORD);
            while (bytes.hasRemaining()) {
                result.add(nextWord(bytes));
            }
            return result;
        }

        private static Word nextWord(ByteBuffer bytes) {
            int start = bytes.getInt();
            double left = bytes.getDouble();
            double bottom = bytes.getDouble();
            double right = bytes.getDouble();
            double top = bytes.getDouble();
            return new Word(start, new Box(left, bottom, right, top));
        }
    }
}
