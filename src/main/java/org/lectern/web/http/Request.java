package org.lectern.web.http;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException.InvalidInputException;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An HTTP request, as endpoints see it.
 *
 * @param path the decoded path
 * @param pathParameters the values of the placeholders in the route's pattern, by name
 * @param parameters decoded query parameters; the first of repeated ones
 * @param ifNoneMatch entity tags of the If-None-Match header
 * @param body the body, decoded as UTF-8; may be empty
 */
public record Request(
        String path,
        Map<String, String> pathParameters,
        Map<String, String> parameters,
        Set<String> ifNoneMatch,
        String body) {

    private static final Pattern FIELDS = Pattern.compile("&");

    public Request {
        pathParameters = Map.copyOf(pathParameters);
        parameters = Map.copyOf(parameters);
        ifNoneMatch = Set.copyOf(ifNoneMatch);
    }

    Request withPathParameters(Map<String, String> values) {
        return new Request(path, values, parameters, ifNoneMatch, body);
    }

    Request withBody(String text) {
        return new Request(path, pathParameters, parameters, ifNoneMatch, text);
    }

    /** Returns the value of a placeholder in the route's pattern. */
    public String pathParameter(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no placeholder " + name);
        }
        return value;
    }

    /** Returns a query parameter, stripped; null if it is missing or blank. */
    public @Nullable String parameter(String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Parses the body as a form; the first of repeated fields wins. */
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
            throw new InvalidInputException("A form is sent as application/x-www-form-urlencoded.");
        }
    }

    /**
     * Returns a query parameter as an integer.
     *
     * @throws InvalidInputException if it is not an integer from {@code from} to {@code to}
     */
    public int intParameter(String name, int fallback, int from, int to) {
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
            throw outOfRange(name, from, to);
        }
        throw outOfRange(name, from, to);
    }

    private static InvalidInputException outOfRange(String name, int from, int to) {
        return new InvalidInputException(
                "%s must be a number from %,d to %,d.".formatted(name, from, to));
    }

    /**
     * Returns a query parameter as an enum constant. The value is the constant's name in lower case
     * with hyphens.
     *
     * @throws InvalidInputException if the value names none of the choices
     */
    public <E extends Enum<E>> E enumParameter(String name, E fallback, List<E> choices) {
        E chosen = enumParameter(name, choices);
        return chosen == null ? fallback : chosen;
    }

    /**
     * Returns a query parameter as an enum constant; null if it is missing.
     *
     * @throws InvalidInputException if the value names none of the choices
     */
    public <E extends Enum<E>> @Nullable E enumParameter(String name, List<E> choices) {
        String value = parameter(name);
        if (value == null) {
            return null;
        }
        return choices.stream()
                .filter(choice -> parameterValue(choice).equals(value))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInputException(
                                name + " must be one of: " + parameterValues(choices) + "."));
    }

    private static String parameterValues(List<? extends Enum<?>> choices) {
        return String.join(", ", choices.stream().map(Request::parameterValue).toList());
    }

    public static String parameterValue(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
