package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.BundledModel;
import org.lectern.embed.Embedder;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.query.ParsedQuery;
import org.lectern.query.QueryParser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** With the real model. */
class QueryEmbedderTest {

    private static final Embedder MODEL = BundledModel.embedder();
    private static final ParsedQuery QUERY = QueryParser.parseQuestion("How do bees agree?");

    @TempDir private Path folder;

    private static void assertLexicalOnly(QueryEmbedder meaning, String reason) {
        EmbeddedQuery understood = meaning.embed(QUERY, RetrievalMode.HYBRID);
        assertThat(understood.mode()).isEqualTo(RetrievalMode.LEXICAL);
        assertThat(understood.vector()).isNull();
        assertThat(understood.how()).containsExactly("Lexical only. " + reason);
        assertThatThrownBy(() -> meaning.embed(QUERY, RetrievalMode.SEMANTIC))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(reason);
        assertThat(meaning.embed(QUERY, RetrievalMode.LEXICAL).how()).containsExactly("By words.");
    }

    @ParameterizedTest
    @EnumSource(names = {"HYBRID", "SEMANTIC"})
    void queryIsEmbeddedWithTheModelOfTheIndex(RetrievalMode mode) {
        EmbeddedQuery understood = new QueryEmbedder(MODEL, MODEL.modelId()).embed(QUERY, mode);
        assertThat(understood.mode()).isEqualTo(mode);
        assertThat(understood.vector()).isEqualTo(MODEL.embedQuestion("How do bees agree?"));
        assertThat(understood.how())
                .containsExactly(
                        mode == RetrievalMode.HYBRID ? "By words and meaning." : "By meaning.");
    }

    @Test
    void lexicalModeNeedsNoVector() {
        EmbeddedQuery understood =
                new QueryEmbedder(MODEL, MODEL.modelId()).embed(QUERY, RetrievalMode.LEXICAL);
        assertThat(understood)
                .isEqualTo(
                        new EmbeddedQuery(
                                QUERY, null, RetrievalMode.LEXICAL, List.of("By words.")));
    }

    @Test
    void indexWithoutVectorsIsSearchedLexically() {
        assertLexicalOnly(
                new QueryEmbedder(MODEL, null),
                "The index has no vectors; make them with: lectern index");
    }

    @Test
    void vectorsOfAnotherModelAreNotUsed() {
        assertLexicalOnly(
                new QueryEmbedder(MODEL, "another"),
                "The index has vectors of the model another, not of bge-small-en-v1.5-q; make them"
                        + " with: lectern index");
    }

    @Test
    void disabledModelIsReported() {
        assertLexicalOnly(
                new QueryEmbedder(null, MODEL.modelId()), "No model is used, as the settings say.");
    }

    @Test
    void unavailableModelFallsBackToLexical() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "garbage");
        Files.writeString(folder.resolve("tokenizer.json"), "garbage");
        try (Embedder garbage = Embedder.open(folder, BundledModel.CACHE)) {
            QueryEmbedder meaning = new QueryEmbedder(garbage, garbage.modelId());
            assertThat(meaning.embed(QUERY, RetrievalMode.HYBRID).how().getFirst())
                    .startsWith(
                            "Lexical only. The model "
                                    + garbage.modelId()
                                    + " cannot be used here (");
            assertThatThrownBy(() -> meaning.embed(QUERY, RetrievalMode.SEMANTIC))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("The model " + garbage.modelId());
        }
    }
}
