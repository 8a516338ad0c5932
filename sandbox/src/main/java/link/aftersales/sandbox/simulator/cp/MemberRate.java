package link.aftersales.sandbox.simulator.cp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** 30 messages a minute and 1000 an hour to one member; WeCom drops the rest and says nothing. */
final class MemberRate {

    private static final int A_MINUTE = 30;
    private static final int AN_HOUR = 1000;

    private final Map<String, Deque<Instant>> delivered = new HashMap<>();

    boolean allows(String userid, Instant now) {
        Deque<Instant> times = delivered.computeIfAbsent(userid, id -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(Duration.ofHours(1)))) {
            times.removeFirst();
        }
        Instant minuteAgo = now.minus(Duration.ofMinutes(1));
        return times.size() < AN_HOUR
                && times.stream().filter(at -> at.isAfter(minuteAgo)).count() < A_MINUTE;
    }

    void count(String userid, Instant at) {
        delivered.computeIfAbsent(userid, id -> new ArrayDeque<>()).addLast(at);
    }
}
