package link.aftersales.ticket.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgetOldDataTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final RetentionSettings SETTINGS =
            new RetentionSettings(Period.ofMonths(12), Period.ofDays(7), Period.ofMonths(24));

    private final Recorded oldData = new Recorded();
    private Instant now = NOON;

    @Test
    void forgetsEachKindAfterItsOwnTime() {
        ForgetOldData forget = new ForgetOldData(oldData, SETTINGS, Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(forget.forgetSome()).isTrue();

        assertThat(oldData.asked)
                .containsExactly(
                        "dialogues 2025-11-22T04:00:00Z",
                        "visitors 2025-11-22T04:00:00Z",
                        "waiting words 2026-11-15T04:00:00Z",
                        "unfiled attachments 2026-11-15T04:00:00Z",
                        "attachments 2024-11-22T04:00:00Z");
    }

    @Test
    void restsForAnHourOnceNothingIsLeft() {
        oldData.left = 1;
        ForgetOldData forget =
                new ForgetOldData(oldData, SETTINGS, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
        assertThat(forget.forgetSome()).isTrue();
        assertThat(forget.forgetSome()).isFalse();
        oldData.left = 1;

        now = NOON.plus(Duration.ofMinutes(59));
        assertThat(forget.forgetSome()).isFalse();
        now = NOON.plus(Duration.ofHours(1));
        assertThat(forget.forgetSome()).isTrue();
    }

    @Test
    void keepsNothingForNoTimeAtAll() {
        assertThatThrownBy(() -> new RetentionSettings(Period.ZERO, Period.ofDays(7), Period.ofMonths(24)))
                .hasMessageContaining("ticket.retention.dialogue-messages");
    }

    private static final class Recorded implements OldData {

        private final List<String> asked = new ArrayList<>();
        private int left = 10;

        @Override
        public int forgetDialogues(Instant before) {
            asked.add("dialogues " + before);
            return left-- > 0 ? 1 : 0;
        }

        @Override
        public int forgetVisitors(Instant before) {
            asked.add("visitors " + before);
            return 0;
        }

        @Override
        public int forgetWaitingWords(Instant before) {
            asked.add("waiting words " + before);
            return 0;
        }

        @Override
        public int forgetUnfiledAttachments(Instant before) {
            asked.add("unfiled attachments " + before);
            return 0;
        }

        @Override
        public int emptyAttachmentsOfClosedTickets(Instant before) {
            asked.add("attachments " + before);
            return 0;
        }
    }
}
