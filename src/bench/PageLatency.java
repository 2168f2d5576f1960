import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long each kind of page of a running server takes, and how large it is. It begins at the first
 * page and at a search, follows links to find a few pages of every kind, and asks for each several
 * times: the first time a page is asked for it may have to be worked out or drawn, then it is warm.
 *
 * <pre>
 * ./lectern serve --port 8080
 * java src/bench/PageLatency.java http://127.0.0.1:8080/ [WORDS]
 * </pre>
 */
final class PageLatency {

    private static final int EACH_KIND = 8;
    private static final int TIMES = 30;
    private static final int LOOKED_AT = 2_000;
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Map<String, Set<String>> byKind = new LinkedHashMap<>();

    private PageLatency(URI base) {
        this.base = base;
    }

    public static void main(String... arguments) throws Exception {
        PageLatency latency = new PageLatency(URI.create(arguments[0]));
        String words = arguments.length > 1 ? arguments[1] : "how are failures repaired";
        latency.crawl("/", "/search?q=" + words.replace(' ', '+'));
        System.out.printf(
                "%-44s %5s %9s %9s %9s %9s%n", "ms", "pages", "first", "median", "p95", "kB");
        for (Map.Entry<String, Set<String>> kind : latency.byKind.entrySet()) {
            latency.measure(kind.getKey(), kind.getValue());
        }
    }

    private void crawl(String... starts) throws IOException, InterruptedException {
        Deque<String> open = new ArrayDeque<>(Arrays.asList(starts));
        Set<String> known = new HashSet<>(open);
        for (int looked = 0; !open.isEmpty() && looked < LOOKED_AT; looked++) {
            String address = open.remove();
            Set<String> same = byKind.computeIfAbsent(kind(address), _ -> new HashSet<>());
            if (same.size() < EACH_KIND && same.add(address) && isPage(address)) {
                Matcher links = LINK.matcher(get(address).body());
                while (links.find()) {
                    String link = links.group(1).replace("&amp;", "&");
                    if (known.add(link)) {
                        open.add(link);
                    }
                }
            }
        }
    }

    private static boolean isPage(String address) {
        String path = address.replaceAll("\\?.*", "");
        return !path.matches(".*\\.(png|bib|csv|md|css|js|svg)|.*/file|/api/.*");
    }

    /** The path with its ids and numbers left open, and whether a page is shown as text. */
    private static String kind(String address) {
        String path = address.replaceAll("\\?.*", "");
        return path.replaceAll(
                                "^/(sessions|readings|questions|assets)/[^/]+?(?=/|\\.md$|\\.bib$|$)",
                                "/$1/*")
                        .replaceAll("/(pages|clips)/[^/.]+", "/$1/*")
                + (address.contains("view=text") ? " as text" : "");
    }

    private void measure(String kind, Set<String> addresses)
            throws IOException, InterruptedException {
        long[] first = new long[addresses.size()];
        long[] warm = new long[addresses.size() * TIMES];
        long bytes = 0;
        int page = 0;
        for (String address : addresses) {
            first[page] = nanos(address);
            for (int i = 0; i < TIMES; i++) {
                warm[page * TIMES + i] = nanos(address);
            }
            bytes = Math.max(bytes, get(address).body().length());
            page++;
        }
        Arrays.sort(first);
        Arrays.sort(warm);
        System.out.printf(
                "%-44s %5d %9.1f %9.1f %9.1f %9.1f%n",
                kind,
                page,
                first[first.length - 1] / 1e6,
                warm[warm.length / 2] / 1e6,
                warm[(int) (warm.length * .95)] / 1e6,
                bytes / 1e3);
    }

    private long nanos(String address) throws IOException, InterruptedException {
        long began = System.nanoTime();
        get(address);
        return System.nanoTime() - began;
    }

    /** Bytes as letters, so that their number is the size. */
    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(base.resolve(address)).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofString(java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
