package link.aftersales.sandbox.simulator;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import link.aftersales.sandbox.simulator.http.HttpPort;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import org.jspecify.annotations.Nullable;

/** Takes callbacks and answers {@code success}, unless it was told to answer otherwise. */
final class Receiver implements AutoCloseable {

    private final BlockingQueue<Request> received = new LinkedBlockingQueue<>();
    private final Queue<Reply> answers = new ArrayDeque<>();
    private final HttpPort port = HttpPort.open(0, this::receive);

    private synchronized Reply receive(Request request) {
        received.add(request);
        Reply scripted = answers.poll();
        return scripted == null ? Reply.of("text/plain", "success".getBytes()) : scripted;
    }

    synchronized void answerNextWith(Reply... replies) {
        answers.addAll(List.of(replies));
    }

    Request next() {
        try {
            Request request = received.poll(10, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("no callback within 10 seconds");
            }
            return request;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Nullable
    Request another(long millis) throws InterruptedException {
        return received.poll(millis, TimeUnit.MILLISECONDS);
    }

    String base() {
        return "http://127.0.0.1:" + port.port();
    }

    @Override
    public void close() {
        port.close();
    }
}
