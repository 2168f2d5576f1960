package org.lectern.web.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A table of routes, from method and path pattern to endpoint. */
public final class Routes {

    private final List<Route> routes = new ArrayList<>();

    /**
     * The expected duration of an endpoint. Slow endpoints have an executor of their own, so that
     * they do not delay fast ones.
     */
    public enum Speed {
        FAST,
        /** For endpoints that render pages or answer many questions. */
        SLOW
    }

    /** The endpoint of a matching route, and the values of the placeholders in its pattern. */
    record RouteMatch(Endpoint endpoint, Speed speed, Map<String, String> pathParameters) {}

    private record Route(String method, List<String> pattern, Speed speed, Endpoint endpoint) {

        Optional<RouteMatch> match(List<String> path) {
            if (path.size() != pattern.size()) {
                return Optional.empty();
            }
            Map<String, String> parameters = new HashMap<>();
            for (int i = 0; i < path.size(); i++) {
                if (!matchesSegment(pattern.get(i), path.get(i), parameters)) {
                    return Optional.empty();
                }
            }
            return Optional.of(new RouteMatch(endpoint, speed, parameters));
        }

        private static boolean matchesSegment(
                String expected, String segment, Map<String, String> parameters) {
            if (!expected.startsWith("{")) {
                return expected.equals(segment);
            }
            int end = expected.indexOf('}');
            String ending = expected.substring(end + 1);
            if (!segment.endsWith(ending) || segment.length() == ending.length()) {
                return false;
            }
            parameters.put(
                    expected.substring(1, end),
                    segment.substring(0, segment.length() - ending.length()));
            return true;
        }
    }

    /**
     * Adds a fast GET route.
     *
     * @param pattern a path in which {@code {name}} or {@code {name}.png} matches any one segment
     */
    public Routes get(String pattern, Endpoint endpoint) {
        return add("GET", pattern, Speed.FAST, endpoint);
    }

    /** Adds a slow GET route. */
    public Routes getSlow(String pattern, Endpoint endpoint) {
        return add("GET", pattern, Speed.SLOW, endpoint);
    }

    /** Adds a POST route. */
    public Routes post(String pattern, Speed speed, Endpoint endpoint) {
        return add("POST", pattern, speed, endpoint);
    }

    private Routes add(String method, String pattern, Speed speed, Endpoint endpoint) {
        routes.add(new Route(method, segments(pattern), speed, endpoint));
        return this;
    }

    /** Returns the first matching route. GET routes match HEAD too. */
    Optional<RouteMatch> match(String method, String path) {
        String routeMethod = method.equals("HEAD") ? "GET" : method;
        List<String> segments = segments(path);
        return routes.stream()
                .filter(route -> route.method().equals(routeMethod))
                .flatMap(route -> route.match(segments).stream())
                .findFirst();
    }

    /** Returns the methods of a path, such as {@code GET, HEAD}; empty if no route matches. */
    String allowedMethods(String path) {
        List<String> segments = segments(path);
        TreeSet<String> methods = new TreeSet<>();
        routes.stream()
                .filter(route -> route.match(segments).isPresent())
                .forEach(route -> methods.add(route.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
