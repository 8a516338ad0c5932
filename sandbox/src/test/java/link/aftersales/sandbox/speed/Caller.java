package link.aftersales.sandbox.speed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** The Official Account as it calls. Notes when each callback was posted and when it was answered. */
final class Caller {

    private static final int AT_ONCE = 32;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** When last words were posted, and when they were acknowledged. */
    record Said(Moments posted, Moments answered) {}

    /** Everybody says this, some at a time. */
    void sayAtOnce(Way way, List<Person> people, String words) {
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            List<CompletableFuture<Void>> calls = new ArrayList<>();
            for (Person person : people.subList(from, Math.min(people.size(), from + AT_ONCE))) {
                calls.add(post(request(way, person, words)));
            }
            calls.forEach(CompletableFuture::join);
        }
    }

    /** They say their last word one after another at this pace, whatever becomes of those before. */
    Said sayInTurn(Way way, List<Person> people, Duration pace) {
        Said said = new Said(new Moments(), new Moments());
        List<HttpRequest> requests = people.stream()
                .map(person -> request(way, person, way.lastWord()))
                .toList();
        List<CompletableFuture<Void>> calls = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < people.size(); i++) {
            LockSupport.parkNanos(start + i * pace.toNanos() - System.nanoTime());
            String openid = people.get(i).openid();
            said.posted().note(openid, Moments.now());
            calls.add(post(requests.get(i)).thenRun(() -> said.answered().note(openid, Moments.now())));
        }
        calls.forEach(CompletableFuture::join);
        return said;
    }

    private static HttpRequest request(Way way, Person person, String words) {
        Account.Callback callback = Account.says(person.openid(), words);
        return HttpRequest.newBuilder(URI.create(way.address() + "?" + callback.query()))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(callback.body()))
                .build();
    }

    private CompletableFuture<Void> post(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenAccept(answer -> {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("answered " + answer.statusCode());
            }
        });
    }
}
