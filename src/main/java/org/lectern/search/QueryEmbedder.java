package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.LecternException.ModelUnavailableException;
import org.lectern.model.Vector;
import org.lectern.query.ParsedQuery;

import java.util.Optional;

/** Places questions where the passages of one commit were placed, if that can be done. */
final class QueryEmbedder {

    private final @Nullable Embedder embedder;
    private final @Nullable String indexModel;

    /**
     * The meaning of questions for one commit.
     *
     * @param embedder null where the user wants none
     * @param model that placed the commit's passages; null where they have no vectors
     */
    QueryEmbedder(@Nullable Embedder embedder, @Nullable String model) {
        this.embedder = embedder;
        this.indexModel = model;
    }

    /**
     * A query by the mode that is asked for, or by its words where that cannot be.
     *
     * @throws InvalidInputException if meaning alone was asked for and cannot be had
     */
    EmbeddedQuery embed(ParsedQuery query, RetrievalMode mode) {
        if (mode == RetrievalMode.LEXICAL || query.semanticText().isBlank()) {
            return lexicalOnly(query, "By words.");
        }
        Optional<String> hindrance = unavailableReason();
        if (hindrance.isEmpty() && embedder != null) {
            try {
                return embedded(query, mode, embedder.embedQuestion(query.semanticText()));
            } catch (ModelUnavailableException e) {
                hindrance = Optional.of(e.getMessage());
            }
        }
        String reason = hindrance.orElse("");
        if (mode == RetrievalMode.SEMANTIC) {
            throw new InvalidInputException(reason);
        }
        return lexicalOnly(query, "Lexical only. " + reason);
    }

    private static EmbeddedQuery embedded(ParsedQuery query, RetrievalMode mode, Vector question) {
        String how = mode == RetrievalMode.SEMANTIC ? "By meaning." : "By words and meaning.";
        return new EmbeddedQuery(query, question, mode, java.util.List.of(how));
    }

    private static EmbeddedQuery lexicalOnly(ParsedQuery query, String how) {
        return new EmbeddedQuery(query, null, RetrievalMode.LEXICAL, java.util.List.of(how));
    }

    private Optional<String> unavailableReason() {
        if (embedder == null) {
            return Optional.of("No model is used, as the settings say.");
        }
        if (indexModel == null) {
            return Optional.of("The index has no vectors; make them with: lectern index");
        }
        return embedder.modelId().equals(indexModel)
                ? Optional.empty()
                : Optional.of(
                        "The index has vectors of the model %s, not of %s; make them with: lectern index"
                                .formatted(indexModel, embedder.modelId()));
    }
}
