package link.aftersales.notification.push;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import link.aftersales.notification.push.Outcome.Accepted;

/** A platform that shows an identical repeat once, as WeCom does, takes its time, and can be told to fail, hang or lose its caller. */
final class ScriptedMessenger implements Messenger {

    record Shown(String receiver, String text) {}

    static final class Crash extends RuntimeException {}

    private final Channel channel;
    private final Queue<UnaryOperator<Outcome>> script = new ConcurrentLinkedQueue<>();
    private final Map<String, CountDownLatch> hanging = new ConcurrentHashMap<>();
    private final Set<Shown> known = new HashSet<>();
    final List<Shown> shown = new CopyOnWriteArrayList<>();
    final List<Shown> calls = new CopyOnWriteArrayList<>();

    ScriptedMessenger(Channel channel) {
        this.channel = channel;
    }

    /** The next call is not carried out. */
    void answers(Outcome outcome) {
        script.add(shown -> outcome);
    }

    /** What was scripted and did not happen. */
    void forget() {
        script.clear();
    }

    void losesItsCallerBeforeTheCall() {
        script.add(shown -> {
            throw new Crash();
        });
    }

    void losesItsCallerAfterTheCall(String receiver, String text) {
        script.add(shown -> {
            show(new Shown(receiver, text));
            throw new Crash();
        });
    }

    CountDownLatch hangsOn(String receiver) {
        return hanging.computeIfAbsent(receiver, name -> new CountDownLatch(1));
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Outcome send(UUID delivery, String receiver, Body body, boolean inDoubt) {
        Shown message = new Shown(receiver, words(body));
        calls.add(message);
        waitFor(receiver);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(3_000_000));
        UnaryOperator<Outcome> next = script.poll();
        if (next != null) {
            return next.apply(new Accepted());
        }
        show(message);
        return new Accepted();
    }

    private static String words(Body body) {
        return switch (body) {
            case Body.Text text -> text.words();
            case Body.ServiceText text -> text.words();
            case Body.ButtonCard card -> card.toString();
            case Body.ButtonAnswer answer -> answer.toString();
            case Body.CardChange change -> change.toString();
        };
    }

    private void waitFor(String receiver) {
        try {
            CountDownLatch latch = hanging.get(receiver);
            if (latch != null) {
                latch.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void show(Shown message) {
        if (known.add(message) || channel.repeatsDroppedFor() == null) {
            shown.add(message);
        }
    }

    List<String> textsTo(String receiver) {
        return shown.stream()
                .filter(message -> message.receiver().equals(receiver))
                .map(Shown::text)
                .toList();
    }
}
