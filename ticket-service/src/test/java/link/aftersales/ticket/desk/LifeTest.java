package link.aftersales.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LifeTest {

    /** From pending, processing, waiting_customer, resolved, closed, cancelled; the letter is the status after it. */
    private static final Map<String, String> LINES = Stream.of(
                    "ACCEPT        STAFF      r . r . . .",
                    "ASK           STAFF      w w w . . .",
                    "RESOLVE       STAFF      s s s . . .",
                    "WITHDRAW      STAFF      . . . r . .",
                    "CLOSE         REPORTER   . . . c . .",
                    "CLOSE         STAFF      . . . c . .",
                    "CLOSE         CLOCKWORK  . . . c . .",
                    "CANCEL        REPORTER   x . . . . .",
                    "CANCEL        STAFF      x x x . . .",
                    "CANCEL_WANTED REPORTER   . r w . . .",
                    "REOPEN        REPORTER   . . . r r .",
                    "REOPEN        STAFF      . . . r r .",
                    "REASSIGN      STAFF      p r w s . .",
                    "FILE          REPORTER   p r w s . .",
                    "FILE          STAFF      p r w s . .",
                    "FILE          SALES      p r w s . .",
                    "REPLY         STAFF      p r w s c x",
                    "REPLY         SALES      p r w s c x",
                    "NOTE          STAFF      p r w s c x",
                    "NOTE          SALES      p r w s c x",
                    "SUPPLEMENT    REPORTER   p r r s . .",
                    "SUPPLEMENT    COLLEAGUE  p r r s . .",
                    "URGE          REPORTER   p r w . . .",
                    "URGE          COLLEAGUE  p r w . . .",
                    "RAISE         REPORTER   p r w . . .",
                    "RAISE         COLLEAGUE  p r w . . .",
                    "RATE          REPORTER   . . . . c .")
            .map(line -> line.split(" +", 3))
            .collect(Collectors.toMap(line -> line[0] + " " + line[1], line -> line[2]));

    private static final Map<TicketStatus, String> LETTERS = Map.of(
            TicketStatus.PENDING, "p",
            TicketStatus.PROCESSING, "r",
            TicketStatus.WAITING_CUSTOMER, "w",
            TicketStatus.RESOLVED, "s",
            TicketStatus.CLOSED, "c",
            TicketStatus.CANCELLED, "x");

    static List<TicketAction> actions() {
        return List.of(TicketAction.values());
    }

    @ParameterizedTest
    @MethodSource("actions")
    void isWhatTheTableSaysAndNothingElse(TicketAction action) {
        for (Role role : Role.values()) {
            String line = LINES.getOrDefault(action + " " + role, ". . . . . .");

            assertThat(told(action, role)).describedAs("%s by %s", action, role).isEqualTo(line);
            assertThat(Life.allows(action, role)).isEqualTo(!line.equals(". . . . . ."));
        }
    }

    @Test
    void letsNobodyOutOfCancelledAndNobodyButThoseWhoReopenOutOfClosed() {
        assertThat(leaving(TicketStatus.CANCELLED)).isEmpty();
        assertThat(leaving(TicketStatus.CLOSED)).containsExactly(TicketAction.REOPEN);
    }

    private static List<TicketAction> leaving(TicketStatus from) {
        return Arrays.stream(TicketAction.values())
                .filter(action ->
                        Life.after(action, from).filter(to -> to != from).isPresent())
                .toList();
    }

    private static String told(TicketAction action, Role role) {
        return Arrays.stream(TicketStatus.values())
                .map(from -> Life.allows(action, role, from)
                        ? LETTERS.get(Life.after(action, from).orElseThrow())
                        : ".")
                .collect(Collectors.joining(" "));
    }
}
