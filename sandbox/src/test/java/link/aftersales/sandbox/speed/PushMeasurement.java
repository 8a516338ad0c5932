package link.aftersales.sandbox.speed;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import link.aftersales.sandbox.speed.Caller.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Measures, and asserts nothing; docs/testing/push-latency.md says how it is started and what came of it. From the last word of
 * a trusted customer, signed, encrypted and posted to the gateway, until the push of the ticket has arrived at WeCom's API;
 * in turns with the simplest code that could do it, on the same Kafka and PostgreSQL.
 */
class PushMeasurement {

    private static final int WARM_UP = Integer.getInteger("warmUp", 1_500);
    private static final int TURNS = Integer.getInteger("turns", 4);
    private static final int SECONDS_A_TURN = 5;
    private static final List<Integer> PACES = Stream.of(
                    System.getProperty("paces", "20,100").split(","))
            .map(Integer::valueOf)
            .toList();

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void lastWordToPush() throws Exception {
        Caller caller = new Caller();
        try (Surroundings around = new Surroundings();
                DirectWay direct = new DirectWay(around);
                ServicesWay services = new ServicesWay(around, caller);
                Records records = new Records(around.kafka())) {
            for (Way way : List.of(direct, services)) {
                turn(way, WARM_UP, PACES.getLast(), around, caller, records);
            }
            for (int aSecond : PACES) {
                Journeys floor = new Journeys();
                Journeys ours = new Journeys();
                for (int turn = 0; turn < TURNS; turn++) {
                    floor.addAll(turn(direct, aSecond * SECONDS_A_TURN, aSecond, around, caller, records));
                    ours.addAll(turn(services, aSecond * SECONDS_A_TURN, aSecond, around, caller, records));
                }
                tell(aSecond, floor, ours);
            }
        }
    }

    /** What was seen of each word, from its posting to the arrival of its push. */
    private static List<Map<String, Long>> turn(
            Way way, int words, int aSecond, Surroundings around, Caller caller, Records records) {
        List<Person> people = Stream.generate(Person::someone).limit(words).toList();
        way.prepare(people);
        Said said = caller.sayInTurn(way, people, Duration.ofSeconds(1).dividedBy(aSecond));
        Moments arrivals = around.platforms().arrivals();
        arrivals.awaitAll(people.stream().map(Person::owner));
        List<Map<String, Long>> stations = way.stations(people, records);
        return Stream.iterate(0, i -> i + 1)
                .limit(words)
                .map(i -> whole(people.get(i), said, stations.get(i), arrivals))
                .toList();
    }

    private static Map<String, Long> whole(Person person, Said said, Map<String, Long> stations, Moments arrivals) {
        Map<String, Long> whole = new LinkedHashMap<>();
        whole.put("posted", said.posted().of(person.openid()));
        whole.putAll(stations);
        whole.put("push arrived", arrivals.of(person.owner()));
        return whole;
    }

    private static void tell(int aSecond, Journeys direct, Journeys services) {
        say("last word posted -> push arrived, %d words at %d a second", services.count(), aSecond);
        say("  direct:   p50 %6.1f ms, p99 %6.1f ms, longest %6.1f ms", direct.p50(), direct.p99(), direct.longest());
        say("%s", direct.byLeg().stripTrailing());
        say(
                "  services: p50 %6.1f ms, p99 %6.1f ms, longest %6.1f ms",
                services.p50(), services.p99(), services.longest());
        say("%s", services.byLeg().stripTrailing());
        say("  ratio:    p50 %6.2f,    p99 %6.2f", services.p50() / direct.p50(), services.p99() / direct.p99());
    }

    private static void say(String pattern, Object... values) {
        System.out.println(String.format(Locale.ROOT, pattern, values));
    }
}
