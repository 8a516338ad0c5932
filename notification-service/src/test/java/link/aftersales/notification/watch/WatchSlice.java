package link.aftersales.notification.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.text.Texts;
import link.aftersales.contracts.time.Holidays;
import link.aftersales.contracts.time.WorkingTime;
import link.aftersales.notification.push.DeliverySlice;
import link.aftersales.notification.push.NoteSeen;
import link.aftersales.notification.push.Plan;
import link.aftersales.notification.push.PushSettings;
import link.aftersales.notification.push.TellUnhandled;
import link.aftersales.notification.staff.Staff;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Watches on a real PostgreSQL at a time that the test sets, without workers of their own. */
@TestConfiguration
@Import({
    DeliverySlice.class,
    Plan.class,
    TellUnhandled.class,
    NoteSeen.class,
    WatchTicket.class,
    RemindOfUnhandled.class
})
@ComponentScan("link.aftersales.notification.watch.jdbc")
class WatchSlice {

    @Bean
    @Primary
    SetClock setClock() {
        return new SetClock();
    }

    @Bean
    Patience patience(WorkingTime working) {
        return new Patience(UnseenAfter.of(""), working);
    }

    @Bean
    WorkingTime working() {
        return WorkingTime.of("Mon-Fri 09:00-18:00", Holidays.of(""));
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    PushSettings settings() {
        return new PushSettings("card", "https://example.com", "off", "key-of-the-group");
    }

    @Bean
    Texts texts() {
        return new Texts(Map.of());
    }

    /** Sun and Qian supervise, Li is there, Zhou is away and Li does his work, Wu is away and nobody does it. */
    @Bean
    Staff staff() {
        Map<String, String> away = Map.of("zhou", "li", "wu", "");
        return new Staff() {
            @Override
            public String called(String userId) {
                return userId;
            }

            @Override
            public boolean away(String userId) {
                return away.containsKey(userId);
            }

            @Override
            public Optional<String> deputy(String userId) {
                return Optional.ofNullable(away.get(userId)).filter(deputy -> !deputy.isEmpty());
            }

            @Override
            public List<String> supervisors() {
                return List.of("sun", "qian");
            }
        };
    }

    /** Stands still until it is set. */
    static final class SetClock extends Clock {

        private volatile Instant now = Instant.EPOCH;

        void set(Instant moment) {
            now = moment;
        }

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
