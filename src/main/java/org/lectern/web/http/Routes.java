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
    public enum Pace {
        QUICK,
        /** It draws a page, or answers many questions. */
        SLOW
    }

    /** An endpoint and what stood in the places of its route's pattern. */
    record Match(Endpoint endpoint, Pace pace, Map<String, String> places) {}

    private record Route(String method, List<String> pattern, Pace pace, Endpoint endpoint) {

        Optional<Match> match(List<String> path) {
            if (path.size() != pattern.size()) {
                return Optional.empty();
            }
            Map<String, String> places = new HashMap<>();
            for (int i = 0; i < path.size(); i++) {
                if (!fits(pattern.get(i), path.get(i), places)) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Match(endpoint, pace, places));
        }

        private static boolean fits(String expected, String segment, Map<String, String> places) {
            if (!expected.startsWith("{")) {
                return expected.equals(segment);
            }
            int end = expected.indexOf('}');
            String ending = expected.substring(end + 1);
            if (!segment.endsWith(ending) || segment.length() == ending.length()) {
                return false;
            }
            places.put(
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
    public Routes add(String pattern, Endpoint endpoint) {
        return add("GET", pattern, Pace.QUICK, endpoint);
    }

    /** Adds what is read, and may take a while. */
    public Routes slow(String pattern, Endpoint endpoint) {
        return add("GET", pattern, Pace.SLOW, endpoint);
    }

    /** Adds what takes a body. */
    public Routes post(String pattern, Pace pace, Endpoint endpoint) {
        return add("POST", pattern, pace, endpoint);
    }

    private Routes add(String method, String pattern, Pace pace, Endpoint endpoint) {
        routes.add(new Route(method, segments(pattern), pace, endpoint));
        return this;
    }

    /** The first route that fits. What can be read can be asked for its headers alone. */
    Optional<Match> match(String method, String path) {
        String reading = method.equals("HEAD") ? "GET" : method;
        List<String> segments = segments(path);
        return routes.stream()
                .filter(route -> route.method().equals(reading))
                .flatMap(route -> route.match(segments).stream())
                .findFirst();
    }

    /** As in {@code GET, HEAD}; empty where nothing is at this path. */
    String allowed(String path) {
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
