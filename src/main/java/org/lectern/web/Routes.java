package org.lectern.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which endpoint answers to which path. */
final class Routes {

    private final List<Route> routes = new ArrayList<>();

    /** An endpoint and what stood in the places of its route's pattern. */
    record Match(Endpoint endpoint, Map<String, String> places) {}

    private record Route(List<String> pattern, Endpoint endpoint) {

        Optional<Match> match(List<String> path) {
            if (path.size() != pattern.size()) {
                return Optional.empty();
            }
            Map<String, String> places = new HashMap<>();
            for (int i = 0; i < path.size(); i++) {
                String expected = pattern.get(i);
                if (expected.startsWith("{") && !path.get(i).isEmpty()) {
                    places.put(expected.substring(1, expected.length() - 1), path.get(i));
                } else if (!expected.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Match(endpoint, places));
        }
    }

    /**
     * Adds a route.
     *
     * @param pattern a path in which {@code {name}} stands for one segment, whatever it is
     */
    Routes add(String pattern, Endpoint endpoint) {
        routes.add(new Route(segments(pattern), endpoint));
        return this;
    }

    /** The first route that fits. */
    Optional<Match> match(String path) {
        List<String> segments = segments(path);
        return routes.stream().flatMap(route -> route.match(segments).stream()).findFirst();
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
