package org.lectern.web.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which endpoint answers to which method and path. */
public final class Routes {

    private final List<Route> routes = new ArrayList<>();

    /** How long an endpoint may take, so that the slow ones never keep the quick ones waiting. */
    public enum Speed {
        FAST,
        /** It draws a page, or answers many questions. */
        SLOW
    }

    /** An endpoint and what stood in the places of its route's pattern. */
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
     * Adds what is read, and quickly.
     *
     * @param pattern a path in which {@code {name}}, or {@code {name}.png}, stands for one segment,
     *     whatever it is
     */
    public Routes get(String pattern, Endpoint endpoint) {
        return add("GET", pattern, Speed.FAST, endpoint);
    }

    /** Adds what is read, and may take a while. */
    public Routes getSlow(String pattern, Endpoint endpoint) {
        return add("GET", pattern, Speed.SLOW, endpoint);
    }

    /** Adds what takes a body. */
    public Routes post(String pattern, Speed speed, Endpoint endpoint) {
        return add("POST", pattern, speed, endpoint);
    }

    private Routes add(String method, String pattern, Speed speed, Endpoint endpoint) {
        routes.add(new Route(method, segments(pattern), speed, endpoint));
        return this;
    }

    /** The first route that fits. What can be read can be asked for its headers alone. */
    Optional<RouteMatch> match(String method, String path) {
        String routeMethod = method.equals("HEAD") ? "GET" : method;
        List<String> segments = segments(path);
        return routes.stream()
                .filter(route -> route.method().equals(routeMethod))
                .flatMap(route -> route.match(segments).stream())
                .findFirst();
    }

    /** As in {@code GET, HEAD}; empty where nothing is at this path. */
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
