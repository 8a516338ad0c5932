package link.aftersales.notification.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The menu is published once, however often that must be tried. */
class CreateMenuTest {

    private final List<Menu> tried = new ArrayList<>();
    private boolean works;
    private Instant now = Instant.EPOCH;
    private final CreateMenu create = new CreateMenu(this::publish, new MovingClock());

    @Test
    void triesAgainEachMinuteUntilItIsDoneAndThenNeverAgain() {
        create.step();
        create.step();
        assertThat(tried).hasSize(1);

        works = true;
        now = now.plus(Duration.ofMinutes(1));
        create.step();
        now = now.plus(Duration.ofHours(1));
        create.step();

        assertThat(tried).hasSize(2);
    }

    @Test
    void keepsTheLimitsOfThePlatform() {
        assertThat(Menu.OF_THE_HOUSE.tops()).hasSizeLessThanOrEqualTo(3).allSatisfy(top -> {
            assertThat(top.name()).hasSizeLessThanOrEqualTo(4);
            assertThat(top.items()).hasSizeLessThanOrEqualTo(5).allSatisfy(item -> assertThat(item.name())
                    .hasSizeLessThanOrEqualTo(8));
        });
    }

    private boolean publish(Menu menu) {
        tried.add(menu);
        return works;
    }

    private final class MovingClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
