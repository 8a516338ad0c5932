package link.aftersales.gateway.callbacks.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import link.aftersales.gateway.callbacks.CallbackQuery;
import link.aftersales.gateway.callbacks.Reading;
import link.aftersales.gateway.callbacks.Reading.Inbound;
import link.aftersales.gateway.callbacks.Reading.Unknown;
import link.aftersales.gateway.callbacks.Refusal;
import link.aftersales.gateway.callbacks.Refused;
import org.jspecify.annotations.Nullable;

/** One callback from its first byte to its answer, which is given exactly once: by Kafka, by a refusal or by the clock. */
final class CallbackExchange implements ReadListener, AsyncListener {

    static final int LONGEST_BODY = 64 * 1024;
    private static final int USUAL_BODY = 2 * 1024;
    private static final long MOST_MILLIS = 3_000;

    private final CallbackLane lane;
    private final HttpServletResponse response;
    private final long start;
    private final @Nullable String queryString;
    private final AsyncContext async;
    private final ServletInputStream input;
    private final AtomicBoolean answered = new AtomicBoolean();
    private byte[] body = new byte[USUAL_BODY];
    private int length;
    private volatile @Nullable CallbackQuery query;

    private CallbackExchange(CallbackLane lane, HttpServletRequest request, HttpServletResponse response, long start)
            throws IOException {
        this.lane = lane;
        this.response = response;
        this.start = start;
        this.queryString = request.getQueryString();
        this.input = request.getInputStream();
        this.async = request.startAsync();
    }

    /** Returns at once; the container calls when there is something to read. */
    static void begin(CallbackLane lane, HttpServletRequest request, HttpServletResponse response, long start)
            throws IOException {
        CallbackExchange exchange = new CallbackExchange(lane, request, response, start);
        exchange.async.setTimeout(MOST_MILLIS);
        exchange.async.addListener(exchange);
        exchange.input.setReadListener(exchange);
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (input.isReady() && !answered.get()) {
            int count = input.read(body, length, body.length - length);
            if (count < 0) {
                return;
            }
            length += count;
            if (length > LONGEST_BODY) {
                refuse(Refusal.TOO_LARGE);
            } else if (length == body.length) {
                body = Arrays.copyOf(body, Math.min(2 * length, LONGEST_BODY + 1));
            }
        }
    }

    @Override
    public void onAllDataRead() {
        if (answered.get()) {
            return;
        }
        try {
            CallbackQuery asked = CallbackQuery.of(queryString);
            query = asked;
            switch (lane.door().read(asked, Arrays.copyOf(body, length))) {
                case Unknown unknown -> success(unknown);
                case Inbound inbound ->
                    lane.events().hand(inbound).whenComplete((nothing, failure) -> handed(inbound, failure));
            }
        } catch (Refused e) {
            refuse(e.refusal());
        } catch (RuntimeException | StackOverflowError e) {
            lane.meters().unexpected(e);
            refuse(Refusal.MALFORMED);
        }
    }

    /** The caller went away or broke off. */
    @Override
    public void onError(Throwable broken) {
        refuse(Refusal.MALFORMED);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        if (query == null) {
            refuse(Refusal.SLOW);
        } else {
            notTaken(Refusal.KAFKA_AWAY);
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        refuse(Refusal.MALFORMED);
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}

    private void handed(Inbound inbound, @Nullable Throwable failure) {
        if (failure == null) {
            success(inbound);
        } else {
            notTaken(failure instanceof Refused refused ? refused.refusal() : Refusal.KAFKA_AWAY);
        }
    }

    private void notTaken(Refusal refusal) {
        CallbackQuery asked = query;
        if (asked != null) {
            lane.door().notTaken(asked);
        }
        refuse(refusal);
    }

    private void success(Reading reading) {
        answer(() -> {
            lane.meters().taken(reading, start);
            Answer.success(response);
        });
    }

    private void refuse(Refusal refusal) {
        answer(() -> {
            lane.meters().refused(refusal, start);
            Answer.refuse(response, refusal);
        });
    }

    private void answer(Words words) {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        lane.leave();
        try {
            words.say();
        } catch (IOException e) {
            lane.meters().gone();
        } finally {
            async.complete();
        }
    }

    /** Saying something to a caller who may be gone. */
    @FunctionalInterface
    private interface Words {
        void say() throws IOException;
    }
}
