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

class QueryEmbedderTest {

    private static final Embedder MODEL = BundledModel.embedder();
    private static final ParsedQuery QUERY = QueryParser.parseQuestion("How do bees agree?");

    @TempDir private Path folder;

    private static void assertLexicalOnly(QueryEmbedder embedder, String reason) {
        EmbeddedQuery embedded = embedder.embed(QUERY, RetrievalMode.HYBRID);
        assertThat(embedded.mode()).isEqualTo(RetrievalMode.LEXICAL);
        assertThat(embedded.vector()).isNull();
        assertThat(embedded.how()).containsExactly("Lexical only. " + reason);
        assertThatThrownBy(() -> embedder.embed(QUERY, RetrievalMode.SEMANTIC))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(reason);
        assertThat(embedder.embed(QUERY, RetrievalMode.LEXICAL).how()).containsExactly("By words.");
    }

    @ParameterizedTest
    @EnumSource(names = {"HYBRID", "SEMANTIC"})
    void queryIsEmbeddedWithTheModelOfTheIndex(RetrievalMode mode) {
        EmbeddedQuery embedded = new QueryEmbedder(MODEL, MODEL.modelId()).embed(QUERY, mode);
        assertThat(embedded.mode()).isEqualTo(mode);
        assertThat(embedded.vector()).isEqualTo(MODEL.embedQuestion("How do bees agree?"));
        assertThat(embedded.how())
                .containsExactly(
                        mode == RetrievalMode.HYBRID ? "By words and meaning." : "By meaning.");
    }

    @Test
    void lexicalModeNeedsNoVector() {
        EmbeddedQuery embedded =
                new QueryEmbedder(MODEL, MODEL.modelId()).embed(QUERY, RetrievalMode.LEXICAL);
        assertThat(embedded)
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
        try (Embedder broken = Embedder.open(folder, BundledModel.CACHE)) {
            QueryEmbedder embedder = new QueryEmbedder(broken, broken.modelId());
            assertThat(embedder.embed(QUERY, RetrievalMode.HYBRID).how().getFirst())
                    .startsWith(
                            "Lexical only. The model "
                                    + broken.modelId()
                                    + " cannot be used here (");
            assertThatThrownBy(() -> embedder.embed(QUERY, RetrievalMode.SEMANTIC))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("The model " + broken.modelId());
        }
    }
}
