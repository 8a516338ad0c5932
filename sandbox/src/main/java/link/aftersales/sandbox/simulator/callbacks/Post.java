package link.aftersales.sandbox.simulator.callbacks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Carries requests to the system under test and tells how it went. */
final class Post implements AutoCloseable {

    static {
        // an idle connection must not outlive the receiver's side of it, or an attempt would fail for nothing
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    private static final int LONGEST_ANSWER = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Attempt deliver(Envelope.Sealed sealed, Duration timeout) throws InterruptedException {
        return attempt(HttpRequest.newBuilder(sealed.uri())
                .timeout(timeout)
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(sealed.body()))
                .build());
    }

    Attempt get(URI uri, Duration timeout) throws InterruptedException {
        return attempt(HttpRequest.newBuilder(uri).timeout(timeout).build());
    }

    private Attempt attempt(HttpRequest request) throws InterruptedException {
        Instant started = Instant.now();
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String body = response.body();
            String answer = body.length() > LONGEST_ANSWER ? body.substring(0, LONGEST_ANSWER) + "…" : body;
            return new Attempt(started, response.statusCode(), answer, null, since(started));
        } catch (IOException e) {
            return new Attempt(started, null, null, String.valueOf(e), since(started));
        }
    }

    private static long since(Instant started) {
        return Duration.between(started, Instant.now()).toMillis();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
