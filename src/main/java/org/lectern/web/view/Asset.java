package org.lectern.web.view;

import org.lectern.model.Sha256;
import org.lectern.web.http.Response;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A static file of the pages. Its URL contains a hash of its content. */
public final class Asset {

    private static final int HASH_DIGITS = 12;

    static final Asset SERIF = new Asset("source-serif-4.woff2", "font/woff2");
    static final Asset SERIF_ITALIC = new Asset("source-serif-4-italic.woff2", "font/woff2");
    static final Asset STYLE =
            new Asset("lectern.css", "text/css; charset=utf-8", SERIF, SERIF_ITALIC);
    static final Asset SCRIPT = new Asset("lectern.js", "text/javascript; charset=utf-8");
    static final Asset SUGGESTIONS = new Asset("suggestions.js", "text/javascript; charset=utf-8");
    static final Asset ICON = new Asset("favicon.svg", "image/svg+xml");

    private static final List<Asset> ALL =
            List.of(SERIF, SERIF_ITALIC, STYLE, SCRIPT, SUGGESTIONS, ICON);

    private final String resource;
    private final String file;
    private final String type;
    private final ByteBuffer bytes;

    /**
     * Reads an asset and replaces the resource names of the assets it refers to by their hashed
     * names.
     */
    private Asset(String resource, String type, Asset... named) {
        byte[] content = read("assets/" + resource);
        for (Asset asset : named) {
            String text = new String(content, StandardCharsets.UTF_8);
            content = text.replace(asset.resource, asset.file).getBytes(StandardCharsets.UTF_8);
        }
        this.resource = resource;
        this.type = type;
        this.bytes = ByteBuffer.wrap(content).asReadOnlyBuffer();
        this.file = hashedName(resource, content);
    }

    private static String hashedName(String resource, byte[] content) {
        int ending = resource.lastIndexOf('.');
        return resource.substring(0, ending)
                + "."
                + Sha256.of(content).substring(0, HASH_DIGITS)
                + resource.substring(ending);
    }

    /** Returns the asset with the hashed file name. */
    public static Optional<Asset> of(String file) {
        return ALL.stream().filter(asset -> asset.file.equals(file)).findFirst();
    }

    public String url() {
        return "/assets/" + file;
    }

    /** Returns a response that may be cached for ever, since changed content has another URL. */
    public Response response() {
        return new Response.Binary(
                type, bytes, Map.of("Cache-Control", "public, max-age=31536000, immutable"));
    }

    private static byte[] read(String resource) {
        try (InputStream in = Asset.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
