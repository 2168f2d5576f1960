package org.lectern.web.page;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Catalogue;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Places;
import org.lectern.search.Mode;
import org.lectern.web.http.Request;

import java.util.ArrayList;
import java.util.List;

/**
 * The search form, as it was filled in.
 *
 * @param in a constant of {@link org.lectern.search.In}, in lower case
 * @param kept for the next search
 * @param bounds that are on, beside the form's own
 */
public record AskForm(String query, String in, List<Kept> kept, List<Bound> bounds) {

    public AskForm {
        kept = List.copyOf(kept);
        bounds = List.copyOf(bounds);
    }

    /** A parameter that the form has no control for. */
    public record Kept(String name, String value) {}

    /**
     * A bound on where is looked.
     *
     * @param without the same search without it
     */
    public record Bound(String label, String without) {}

    public static AskForm empty() {
        return new AskForm("", "all", List.of(), List.of());
    }

    /**
     * The form of a search.
     *
     * @throws org.lectern.model.LecternException.UnknownSession if its session is not there
     */
    public static AskForm of(SearchAddress address, Catalogue catalogue) {
        List<Kept> kept = new ArrayList<>();
        keep(kept, "reading", address.reading());
        keep(kept, "kind", address.kind() == null ? null : Request.nameOf(address.kind()));
        keep(kept, "session", address.session());
        keep(kept, "mode", address.mode() == Mode.HYBRID ? null : Request.nameOf(address.mode()));
        return new AskForm(
                address.query(), Request.nameOf(address.in()), kept, bounds(address, catalogue));
    }

    private static void keep(List<Kept> kept, String name, @Nullable String value) {
        if (value != null) {
            kept.add(new Kept(name, value));
        }
    }

    private static List<Bound> bounds(SearchAddress address, Catalogue catalogue) {
        List<Bound> bounds = new ArrayList<>();
        if (address.session() != null) {
            bounds.add(
                    new Bound(
                            InWords.session(catalogue.session(address.session())),
                            address.ofSession(null).href()));
        }
        if (address.reading() != null) {
            String title =
                    catalogue
                            .entry(address.reading())
                            .map(entry -> "“" + Places.title(entry.source()) + "”")
                            .orElse(address.reading());
            bounds.add(new Bound(title, address.ofReading(null).href()));
        }
        if (address.mode() != Mode.HYBRID) {
            boolean words = address.mode() == Mode.LEXICAL;
            bounds.add(
                    new Bound(
                            words ? "what has the words" : "what is near in meaning",
                            address.by(Mode.HYBRID).href()));
        }
        if (address.kind() != null) {
            bounds.add(
                    new Bound(
                            "“" + InWords.kind(address.kind()) + "”", address.ofKind(null).href()));
        }
        return bounds;
    }
}
