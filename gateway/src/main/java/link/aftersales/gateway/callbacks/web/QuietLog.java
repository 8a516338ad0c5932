package link.aftersales.gateway.callbacks.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import link.aftersales.gateway.callbacks.Channel;
import link.aftersales.gateway.callbacks.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says why callbacks are refused, each reason at most every ten seconds, and nothing of what was in them. */
final class QuietLog {

    private static final Logger log = LoggerFactory.getLogger(QuietLog.class);
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();
    private static final int LONGEST = 60;

    private final Channel channel;
    private final Map<String, Reason> reasons = new ConcurrentHashMap<>();

    QuietLog(Channel channel) {
        this.channel = channel;
    }

    void refused(Refusal refusal) {
        say(refusal.name(), "refused as " + refusal);
    }

    /** The name of a type comes from the platform, under its signature, and says nothing of a person. */
    void unknown(String type) {
        String plain = type.replaceAll("[^A-Za-z0-9_ ]", "?");
        say("unknown", "of a type that nobody needs: " + plain.substring(0, Math.min(LONGEST, plain.length())));
    }

    void unexpected(Throwable bug) {
        say("unexpected", "unreadable, which is a bug: " + bug.getClass().getName());
    }

    private void say(String reason, String words) {
        long more = reasons.computeIfAbsent(reason, key -> new Reason()).dueWith();
        if (more >= 0) {
            log.warn("{} callback {} ({} more since the last line)", channel, words, more);
        }
    }

    private static final class Reason {

        private final AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE);
        private final AtomicLong suppressed = new AtomicLong();

        /** How many were kept back, or less than nothing while this one must be, too. */
        long dueWith() {
            long now = System.nanoTime();
            long before = last.get();
            if (now - before >= PAUSE && last.compareAndSet(before, now)) {
                return suppressed.getAndSet(0);
            }
            suppressed.incrementAndGet();
            return -1;
        }
    }
}
