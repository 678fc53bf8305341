package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One start of an application.
 *
 * @param readyMillis from the start of the process to the line that says where it listens
 * @param requestMillis of the first request, as its client sees it
 * @param hitMillis of the call of the cache in it
 */
record Start(double readyMillis, double requestMillis, double hitMillis, double residentMegabytes) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[^ ]*)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+)");

    /** @param delay milliseconds between readiness and the first request */
    static Start of(Java application, int delay) {
        Process process = null;
        try {
            long start = System.nanoTime();
            process = new ProcessBuilder(application.command(List.of())).redirectErrorStream(true).start();
            String address = address(process.inputReader());
            double ready = millisSince(start);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delay));
            long asked = System.nanoTime();
            String answer = answer(HttpRequest.newBuilder(URI.create(address + "/prices/article")).build());
            double request = millisSince(asked);
            return new Start(ready, request, Long.parseLong(answer.substring(0, answer.indexOf(' '))) / 1e3,
                    resident(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return starts.stream().mapToDouble(figure).sorted().skip(starts.size() / 2).findFirst().orElseThrow();
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static String address(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return listening.group(1);
            }
        }
        throw new IllegalStateException("An application ended before it was ready: " + said);
    }

    private static String answer(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }

    /** @return 0 where there is no /proc */
    private static double resident(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        Matcher matcher = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
        return matcher.find() ? Double.parseDouble(matcher.group(1)) / 1024 : 0;
    }
}
