package link.aftersales.projectlink.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final String KEY = "an-admin-key-of-more-than-32-characters";
    private static final Instant MORNING = Instant.parse("2024-02-02T00:30:00Z");

    private final Sessions sessions = sessions(KEY, MORNING);

    @Test
    void beginWithTheKeyOnly() {
        assertThat(sessions.begin(KEY, "lisi")).isPresent();
        assertThat(sessions.begin(KEY + "x", "lisi")).isEmpty();
        assertThat(sessions.begin(KEY.substring(1), "lisi")).isEmpty();
        assertThat(sessions.begin("", "lisi")).isEmpty();
    }

    @Test
    void areKnownToEveryCopyOfTheService() {
        String pass = sessions.begin(KEY, "lisi").orElseThrow();

        assertThat(sessions(KEY, MORNING.plusSeconds(60)).of(pass).orElseThrow().who())
                .isEqualTo("lisi");
    }

    @Test
    void endAfterEightHours() {
        String pass = sessions.begin(KEY, "").orElseThrow();

        assertThat(sessions(KEY, MORNING.plus(Duration.ofHours(8)).minusSeconds(1))
                        .of(pass))
                .isPresent();
        assertThat(sessions(KEY, MORNING.plus(Duration.ofHours(8))).of(pass)).isEmpty();
    }

    @Test
    void endWithTheKey() {
        String pass = sessions.begin(KEY, "").orElseThrow();

        assertThat(sessions(KEY + "-rotated", MORNING).of(pass)).isEmpty();
        assertThat(sessions("", MORNING).of(pass)).isEmpty();
    }

    @Test
    void areTakenAsTheyWereSignedOnly() {
        String pass = sessions.begin(KEY, "lisi").orElseThrow();
        String longer = Base64.getUrlEncoder().withoutPadding().encodeToString("9999999999 lisi".getBytes());

        assertThat(sessions.of(longer + pass.substring(pass.indexOf('.')))).isEmpty();
        for (int place = 0; place < pass.length(); place++) {
            char other = pass.charAt(place) == 'A' ? 'B' : 'A';
            String tampered = pass.substring(0, place) + other + pass.substring(place + 1);
            assertThat(sessions.of(tampered)).as(tampered).isEmpty();
        }
        for (String nonsense : new String[] {"", ".", "a.b", pass + "A", pass + "." + pass, "." + pass}) {
            assertThat(sessions.of(nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    void carryNothingOfTheKey() {
        String pass = sessions.begin(KEY, "lisi").orElseThrow();

        assertThat(new String(Base64.getUrlDecoder().decode(pass.substring(0, pass.indexOf('.')))))
                .isEqualTo(MORNING.plus(Duration.ofHours(8)).getEpochSecond() + " lisi");
    }

    private static Sessions sessions(String key, Instant now) {
        URI anywhere = URI.create("http://localhost");
        Duration second = Duration.ofSeconds(1);
        return new Sessions(
                new ConsoleSettings(
                        key,
                        anywhere,
                        anywhere,
                        anywhere,
                        anywhere,
                        anywhere,
                        Duration.ofHours(8),
                        second,
                        second,
                        second),
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
