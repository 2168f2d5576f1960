package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.BundledModel;
import org.lectern.embed.Embedder;
import org.lectern.model.LecternException.BadInput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** With the real model. */
class MeaningTest {

    private static final Embedder MODEL = BundledModel.embedder();
    private static final ParsedQuery ASKED = QueryParser.question("How do bees agree?");

    @TempDir private Path folder;

    private static void assertWordsAlone(Meaning meaning, String reason) {
        Understood understood = meaning.of(ASKED, Mode.HYBRID);
        assertThat(understood.mode()).isEqualTo(Mode.LEXICAL);
        assertThat(understood.question()).isNull();
        assertThat(understood.how()).containsExactly("Lexical only. " + reason);
        assertThatThrownBy(() -> meaning.of(ASKED, Mode.SEMANTIC))
                .isInstanceOf(BadInput.class)
                .hasMessage(reason);
        assertThat(meaning.of(ASKED, Mode.LEXICAL).how()).containsExactly("By words.");
    }

    @ParameterizedTest
    @EnumSource(names = {"HYBRID", "SEMANTIC"})
    void aQuestionIsPlacedWhereItsModelPlacedThePassages(Mode mode) {
        Understood understood = new Meaning(MODEL, MODEL.modelId()).of(ASKED, mode);
        assertThat(understood.mode()).isEqualTo(mode);
        assertThat(understood.question()).isEqualTo(MODEL.question("How do bees agree?"));
        assertThat(understood.how())
                .containsExactly(mode == Mode.HYBRID ? "By words and meaning." : "By meaning.");
    }

    @Test
    void wordsAreSearchedForByThemselvesWhereThatIsAskedFor() {
        Understood understood = new Meaning(MODEL, MODEL.modelId()).of(ASKED, Mode.LEXICAL);
        assertThat(understood)
                .isEqualTo(new Understood(ASKED, null, Mode.LEXICAL, List.of("By words.")));
    }

    @Test
    void anIndexWithoutVectorsHasWordsAlone() {
        assertWordsAlone(
                new Meaning(MODEL, null),
                "The index has no vectors; make them with: lectern index");
    }

    @Test
    void vectorsOfAnotherModelDoNotCompare() {
        assertWordsAlone(
                new Meaning(MODEL, "another"),
                "The index has vectors of the model another, not of bge-small-en-v1.5-q; make them"
                        + " with: lectern index");
    }

    @Test
    void whereNoModelIsUsedThatIsSaid() {
        assertWordsAlone(
                new Meaning(null, MODEL.modelId()), "No model is used, as the settings say.");
    }

    @Test
    void aModelThatCannotBeUsedHereLeavesWords() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "garbage");
        Files.writeString(folder.resolve("tokenizer.json"), "garbage");
        try (Embedder garbage = Embedder.of(folder, BundledModel.CACHE)) {
            Meaning meaning = new Meaning(garbage, garbage.modelId());
            assertThat(meaning.of(ASKED, Mode.HYBRID).how().getFirst())
                    .startsWith(
                            "Lexical only. The model "
                                    + garbage.modelId()
                                    + " cannot be used here (");
            assertThatThrownBy(() -> meaning.of(ASKED, Mode.SEMANTIC))
                    .isInstanceOf(BadInput.class)
                    .hasMessageStartingWith("The model " + garbage.modelId());
        }
    }
}
