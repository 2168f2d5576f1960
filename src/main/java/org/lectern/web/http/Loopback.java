package org.lectern.web.http;

import org.lectern.model.LecternException.InvalidInputException;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The host names of the loopback interface. A page of another site can make a browser send requests
 * to the server under its own host name (DNS rebinding) or across origins. Only requests that use
 * one of these names and do not come from another site are answered.
 */
public final class Loopback {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "::1", "localhost");
    private static final int DEFAULT_PORT = 80;

    private Loopback() {}

    /**
     * Checks a name to bind to.
     *
     * @throws InvalidInputException if it is not a name of the loopback interface
     */
    public static void requireLoopback(String host) {
        if (!NAMES.contains(host)) {
            throw new InvalidInputException(
                    ("The server listens on 127.0.0.1, ::1 or localhost, not on %s: other"
                                    + " addresses are refused until there is a password.")
                            .formatted(host));
        }
    }

    public static URI address(String host, int port) {
        return URI.create("http://" + bracketed(host) + ":" + port + "/");
    }

    /** Returns whether a Host header names the server that listens on {@code port}. */
    public static boolean isHost(String header, int port) {
        String called = header.toLowerCase(Locale.ROOT);
        return NAMES.stream()
                .map(Loopback::bracketed)
                .anyMatch(name ->
                        called.equals(name + ":" + port)
                                || (port == DEFAULT_PORT && called.equals(name)));
    }

    /** Returns whether an Origin header names the server that listens on {@code port}. */
    public static boolean isOrigin(String header, int port) {
        return header.startsWith("http://") && isHost(header.substring("http://".length()), port);
    }

    private static String bracketed(String name) {
        return name.contains(":") ? "[" + name + "]" : name;
    }
}
