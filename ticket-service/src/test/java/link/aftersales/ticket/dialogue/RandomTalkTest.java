package link.aftersales.ticket.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import link.aftersales.messaging.Worker;
import link.aftersales.ticket.TicketServiceTest;
import link.aftersales.ticket.desk.PassingTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever customers say, in whatever order, whatever is repeated, however long they are silent and whatever staff do
 * meanwhile: see {@link RandomTalk} for what holds after every step. {@code -Dtalk.seed=} plays the same talks again.
 */
@TicketServiceTest
@Import({RandomTalkTest.Recorded.class, RandomTalk.Setting.class, PassingTime.class})
class RandomTalkTest {

    private static final Duration TIME = Duration.ofSeconds(Long.getLong("talk.seconds", 20));
    private static final int FEWEST = 200;
    private static final int MOST_FAULTS = 5;

    @TestConfiguration
    static class Recorded {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        @Primary
        SaidMessages saidMessages() {
            return new SaidMessages();
        }
    }

    @Autowired
    RandomTalk.Setting setting;

    @Autowired
    List<Worker> workers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void keepEverythingInOneThread() {
        workers.forEach(Worker::stop);
    }

    @AfterEach
    void goOn() {
        clock.reset();
        workers.forEach(Worker::start);
    }

    @Test
    void loseNoWordAnswerOnceAndStayLegal() {
        long seed = Long.getLong("talk.seed", Clock.systemUTC().millis());
        long end = System.nanoTime() + TIME.toNanos();
        Map<String, String> wrong = new TreeMap<>();
        int talks = 0;
        long steps = 0;
        for (; wrong.size() < MOST_FAULTS && (talks < FEWEST || System.nanoTime() < end); talks++) {
            List<Step> talk = Step.some(new Random(seed + talks));
            steps += talk.size();
            String told = new RandomTalk(setting).play(talk);
            if (!told.isEmpty() && !wrong.containsKey(kind(told))) {
                wrong.put(kind(told), "-Dtalk.seed=" + (seed + talks) + "\n" + shortest(talk, told));
            }
        }
        System.out.println(talks + " talks of " + steps + " steps, from seed " + seed);
        assertThat(wrong.values()).isEmpty();
        assertThat(brokenHistories()).isEmpty();
    }

    /** What went wrong, without names and numbers. */
    private static String kind(String told) {
        return told.substring(told.lastIndexOf("\n=> ") + 1).replaceAll("\\d+|\n.*", "");
    }

    /** Leaves out every step without which it goes wrong as well. */
    private String shortest(List<Step> talk, String wrong) {
        List<Step> left = new ArrayList<>(talk);
        String last = wrong;
        for (int i = left.size() - 1; i >= 0; i--) {
            List<Step> fewer = new ArrayList<>(left);
            fewer.remove(i);
            String still = new RandomTalk(setting).play(fewer);
            if (kind(still).equals(kind(wrong))) {
                left = fewer;
                last = still;
            }
        }
        return last;
    }

    /** Histories in which a ticket leaves another state than it had come to. */
    private List<String> brokenHistories() {
        return jdbc.sql("""
                SELECT ticket_no FROM (
                    SELECT ticket_no, from_status, lag(to_status) OVER (PARTITION BY ticket_no ORDER BY id) AS before
                    FROM ticket_action_logs WHERE to_status IS NOT NULL) AS steps
                WHERE before IS NOT NULL AND from_status IS DISTINCT FROM before""").query(String.class).list();
    }
}
