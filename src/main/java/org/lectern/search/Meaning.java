package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.model.LecternException.BadInput;
import org.lectern.model.LecternException.NoModel;
import org.lectern.model.Vector;

import java.util.Optional;

/** Places questions where the passages of one commit were placed, if that can be done. */
final class Meaning {

    private final @Nullable Embedder embedder;
    private final @Nullable String model;

    /**
     * The meaning of questions for one commit.
     *
     * @param embedder null where the user wants none
     * @param model that placed the commit's passages; null where they have no vectors
     */
    Meaning(@Nullable Embedder embedder, @Nullable String model) {
        this.embedder = embedder;
        this.model = model;
    }

    /**
     * A query by the mode that is asked for, or by its words where that cannot be.
     *
     * @throws BadInput if meaning alone was asked for and cannot be had
     */
    Understood of(ParsedQuery query, Mode mode) {
        if (mode == Mode.LEXICAL || query.meaning().isBlank()) {
            return byWords(query, "By words.");
        }
        Optional<String> hindrance = hindrance();
        if (hindrance.isEmpty() && embedder != null) {
            try {
                return placed(query, mode, embedder.question(query.meaning()));
            } catch (NoModel e) {
                hindrance = Optional.of(e.getMessage());
            }
        }
        String reason = hindrance.orElse("");
        if (mode == Mode.SEMANTIC) {
            throw new BadInput(reason);
        }
        return byWords(query, "Lexical only. " + reason);
    }

    private static Understood placed(ParsedQuery query, Mode mode, Vector question) {
        String how = mode == Mode.SEMANTIC ? "By meaning." : "By words and meaning.";
        return new Understood(query, question, mode, java.util.List.of(how));
    }

    private static Understood byWords(ParsedQuery query, String how) {
        return new Understood(query, null, Mode.LEXICAL, java.util.List.of(how));
    }

    private Optional<String> hindrance() {
        if (embedder == null) {
            return Optional.of("No model is used, as the settings say.");
        }
        if (model == null) {
            return Optional.of("The index has no vectors; make them with: lectern index");
        }
        return embedder.modelId().equals(model)
                ? Optional.empty()
                : Optional.of(
                        "The index has vectors of the model %s, not of %s; make them with: lectern index"
                                .formatted(model, embedder.modelId()));
    }
}
