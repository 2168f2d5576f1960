package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.LecternException.ModelUnavailableException;
import org.lectern.query.ParsedQuery;

import java.util.List;
import java.util.Optional;

/**
 * Embeds queries with the model that embedded the snapshot's passages, if that model is available.
 */
final class QueryEmbedder {

    private final @Nullable Embedder embedder;
    private final @Nullable String indexModel;

    /**
     * Creates an embedder for one snapshot.
     *
     * @param embedder null if the user has disabled the model
     * @param indexModel id of the model that embedded the passages; null if they have no vectors
     */
    QueryEmbedder(@Nullable Embedder embedder, @Nullable String indexModel) {
        this.embedder = embedder;
        this.indexModel = indexModel;
    }

    /**
     * Embeds a query as the mode requires. Falls back to {@link RetrievalMode#LEXICAL} if {@link
     * RetrievalMode#HYBRID} is requested and the query cannot be embedded.
     *
     * @throws InvalidInputException if {@link RetrievalMode#SEMANTIC} is requested and the query
     *     cannot be embedded
     */
    EmbeddedQuery embed(ParsedQuery query, RetrievalMode mode) {
        if (mode == RetrievalMode.LEXICAL || query.semanticText().isBlank()) {
            return lexical(query, "By words.");
        }
        Optional<String> problem = unavailableReason();
        if (problem.isEmpty() && embedder != null) {
            try {
                return embedded(query, mode, embedder);
            } catch (ModelUnavailableException e) {
                problem = Optional.of(e.getMessage());
            }
        }
        String reason = problem.orElse("");
        if (mode == RetrievalMode.SEMANTIC) {
            throw new InvalidInputException(reason);
        }
        return lexical(query, "Lexical only. " + reason);
    }

    private static EmbeddedQuery embedded(
            ParsedQuery query, RetrievalMode mode, Embedder embedder) {
        String how = mode == RetrievalMode.SEMANTIC ? "By meaning." : "By words and meaning.";
        return new EmbeddedQuery(
                query, embedder.embedQuestion(query.semanticText()), mode, List.of(how));
    }

    private static EmbeddedQuery lexical(ParsedQuery query, String how) {
        return new EmbeddedQuery(query, null, RetrievalMode.LEXICAL, List.of(how));
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
                : Optional.of(differentModelsReason(indexModel, embedder.modelId()));
    }

    private static String differentModelsReason(String indexModel, String queryModel) {
        return "The index has vectors of the model %s, not of %s; make them with: lectern index"
                .formatted(indexModel, queryModel);
    }
}
