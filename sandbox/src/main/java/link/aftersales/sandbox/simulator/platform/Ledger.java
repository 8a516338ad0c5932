package link.aftersales.sandbox.simulator.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.http.Request;
import link.aftersales.sandbox.simulator.store.Changes;
import org.jspecify.annotations.Nullable;

/** The latest API calls and what they led to, told without secrets and tokens. */
public final class Ledger {

    private static final int LIMIT = 2_000;
    private static final int LARGEST_BODY = 16 << 10;
    private static final Set<String> SECRETS = Set.of("access_token", "secret", "corpsecret");

    /** One call. {@code note}: what the platform did without telling, such as dropping a message. */
    public record Entry(
            long number,
            Instant at,
            String method,
            String path,
            Map<String, String> query,
            @Nullable JsonNode body,
            int status,
            int errcode,
            @Nullable String errmsg,
            @Nullable String note,
            long millis) {}

    /** Kept as it came, because few calls are ever looked at. */
    private record Call(
            long number,
            Instant at,
            Request request,
            int status,
            int errcode,
            @Nullable String errmsg,
            @Nullable String note,
            Duration took) {

        Entry told() {
            return new Entry(
                    number,
                    at,
                    request.method(),
                    request.path(),
                    withoutSecrets(request.query()),
                    withoutSecrets(request.body()),
                    status,
                    errcode,
                    errmsg,
                    note,
                    took.toMillis());
        }
    }

    private final Deque<Call> calls = new ArrayDeque<>();
    private final Changes changes;
    private long last;

    public Ledger(Changes changes) {
        this.changes = changes;
    }

    /** Notes a call with the moment at which it really came. */
    void add(Request request, Instant at, Duration took, Outcome outcome) {
        note(request, at, took, outcome);
        changes.happened();
    }

    private synchronized void note(Request request, Instant at, Duration took, Outcome outcome) {
        Request kept = request.body().length > LARGEST_BODY ? request.withoutBody() : request;
        calls.addLast(new Call(
                ++last, at, kept, outcome.status(), outcome.errcode(), outcome.errmsg(), outcome.note(), took));
        if (calls.size() > LIMIT) {
            calls.removeFirst();
        }
    }

    /** Calls after the one with this number, oldest first. */
    public List<Entry> after(long number) {
        return copy().stream()
                .filter(call -> call.number() > number)
                .map(Call::told)
                .toList();
    }

    private synchronized List<Call> copy() {
        return List.copyOf(calls);
    }

    private static Map<String, String> withoutSecrets(Map<String, String> query) {
        Map<String, String> safe = new TreeMap<>(query);
        safe.keySet().removeAll(SECRETS);
        return safe;
    }

    private static @Nullable JsonNode withoutSecrets(byte[] body) {
        try {
            if (body.length > 0 && Json.parse(body) instanceof ObjectNode object) {
                return object.remove(SECRETS);
            }
        } catch (IOException notJson) {
            return null;
        }
        return null;
    }
}
