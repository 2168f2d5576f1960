package org.lectern.web.http;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException.BadInput;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a request asks.
 *
 * @param path as it was asked for, decoded
 * @param places what stands in the places of the route's pattern, by their names
 * @param parameters of the query, decoded; of those given twice the first
 * @param ifNoneMatch entity tags that the asker holds already
 * @param body what was sent, as UTF-8; empty where nothing was
 */
public record Request(
        String path,
        Map<String, String> places,
        Map<String, String> parameters,
        Set<String> ifNoneMatch,
        String body) {

    private static final Pattern FIELDS = Pattern.compile("&");

    public Request {
        places = Map.copyOf(places);
        parameters = Map.copyOf(parameters);
        ifNoneMatch = Set.copyOf(ifNoneMatch);
    }

    Request with(Map<String, String> found) {
        return new Request(path, found, parameters, ifNoneMatch, body);
    }

    Request with(String received) {
        return new Request(path, places, parameters, ifNoneMatch, received);
    }

    /** What stands in a place of the route's pattern. */
    public String place(String name) {
        String value = places.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no place " + name);
        }
        return value;
    }

    /** Null where it is not given, or blank. */
    public @Nullable String parameter(String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The fields of a form that was sent; of those given twice the first. */
    public Map<String, String> form() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : FIELDS.splitAsStream(body).toList()) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(
                        decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadInput("A form is sent as application/x-www-form-urlencoded.");
        }
    }

    /**
     * A whole number.
     *
     * @throws BadInput if it is none, or not within the bounds
     */
    public int number(String name, int fallback, int from, int to) {
        String value = parameter(name);
        if (value == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notBetween(name, from, to);
        }
        throw notBetween(name, from, to);
    }

    private static BadInput notBetween(String name, int from, int to) {
        return new BadInput("%s must be a number from %,d to %,d.".formatted(name, from, to));
    }

    /**
     * A constant by its name in lower case, with hyphens between its words.
     *
     * @throws BadInput if there is none of that name
     */
    public <E extends Enum<E>> E choice(String name, E fallback, List<E> choices) {
        E chosen = choice(name, choices);
        return chosen == null ? fallback : chosen;
    }

    /**
     * A constant as {@link #choice(String, Enum, List)} finds it; null where none is given.
     *
     * @throws BadInput if there is none of that name
     */
    public <E extends Enum<E>> @Nullable E choice(String name, List<E> choices) {
        String value = parameter(name);
        if (value == null) {
            return null;
        }
        return choices.stream()
                .filter(choice -> nameOf(choice).equals(value))
                .findFirst()
                .orElseThrow(() -> new BadInput(name + " must be one of: " + names(choices) + "."));
    }

    private static String names(List<? extends Enum<?>> choices) {
        return String.join(", ", choices.stream().map(Request::nameOf).toList());
    }

    public static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
