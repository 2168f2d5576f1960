package org.lectern.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that runs the command lines of a file in the current folder, one after the other. A
 * shell splits each into words; what calls {@code ./lectern} runs in this process, which spares
 * dozens of starts. A server gets a process of its own, and a signal to stop.
 */
final class CommandHost {

    private static final String LAUNCHER =
            """
            #!/bin/sh
            for word; do printf '%s\\n' "$word"; done >words
            """;

    private static final Pattern ADDRESS = Pattern.compile("Lectern is at (http://\\S+)");

    private CommandHost() {}

    /** Writes an exit code, a tab and all output, in one line, for each line of a file. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path launcher = Files.writeString(Path.of("lectern"), LAUNCHER);
        if (!launcher.toFile().setExecutable(true)) {
            throw new IOException(launcher + " cannot be made executable");
        }
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            System.out.println(run(line).replace("\n", "\\n"));
        }
    }

    private static String run(String line) throws IOException, InterruptedException {
        Path words = Path.of("words");
        Files.deleteIfExists(words);
        Process shell =
                new ProcessBuilder("sh", "-c", line)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int exitCode = shell.waitFor();
        return Files.exists(words)
                ? lectern(Files.readAllLines(words).toArray(String[]::new))
                : exitCode + "\t";
    }

    private static String lectern(String... words) throws IOException, InterruptedException {
        if (words[0].equals("serve")) {
            return served(words);
        }
        StringWriter said = new StringWriter();
        Console console = new Console(new PrintWriter(said), new PrintWriter(said), false);
        Clock clock = Clock.system(ZoneId.systemDefault());
        Environment environment =
                new Environment(console, System.getenv(), Path.of("").toAbsolutePath(), clock);
        return Lectern.run(environment, words) + "\t" + said;
    }

    /** Starts a server as this process was started, looks at a page, and tells it to stop. */
    private static String served(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Lectern.class.getName());
        command.addAll(List.of(words));
        Process server =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = server.inputReader()) {
            String line = lines.readLine();
            said.append(line);
            Matcher address = ADDRESS.matcher(String.valueOf(line));
            if (address.find()) {
                said.append(" HTTP ").append(status(address.group(1) + "search?q=clock"));
            }
            server.destroy();
            return server.waitFor() + "\t" + said;
        }
    }

    private static int status(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }
}
