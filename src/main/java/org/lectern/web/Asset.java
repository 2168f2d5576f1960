package org.lectern.web;

import org.lectern.model.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A file that the pages need, under a name that changes with what is in it. */
enum Asset {
    STYLE("lectern", ".css", "text/css; charset=utf-8"),
    SCRIPT("lectern", ".js", "text/javascript; charset=utf-8"),
    ICON("favicon", ".svg", "image/svg+xml");

    private static final int HASH_DIGITS = 12;

    private final String file;
    private final String type;
    private final String text;

    Asset(String name, String ending, String type) {
        this.text = read("assets/" + name + ending);
        this.type = type;
        this.file = name + "." + Sha256.of(text).substring(0, HASH_DIGITS) + ending;
    }

    String file() {
        return file;
    }

    String address() {
        return "/assets/" + file;
    }

    Reply.Text reply() {
        return new Reply.Text(
                200, type, text, Map.of("Cache-Control", "public, max-age=31536000, immutable"));
    }

    private static String read(String resource) {
        try (InputStream in = Asset.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
