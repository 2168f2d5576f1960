package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.model.Box;

import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.List;

class PackedWordsTest {

    private static final List<Word> WORDS =
            List.of(
                    new Word(0, new Box(1 / 3.0, -0.0, Double.MAX_VALUE, Double.NaN)),
                    new Word(Integer.MAX_VALUE, new Box(5, 6, 7, -8)));

    @Test
    void wordsAreUnpackedAsTheyWerePacked() {
        byte[] packed = new PackedWords.Packer().convert(WORDS);
        assertThat(new PackedWords.Unpacker().convert(packed)).isEqualTo(WORDS);
        assertThat(new PackedWords.Unpacker().convert(new byte[0])).isEmpty();
    }

    @Test
    void truncatedWordIsRefused() {
        byte[] packed = new PackedWords.Packer().convert(WORDS);
        assertThatThrownBy(() ->
                        new PackedWords.Unpacker()
                                .convert(Arrays.copyOf(packed, packed.length - 1)))
                .isInstanceOf(BufferUnderflowException.class);
    }
}
