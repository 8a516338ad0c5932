package link.aftersales.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import link.aftersales.messaging.EventCodec;
import link.aftersales.messaging.EventRecords;
import link.aftersales.messaging.TraceContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The writing half of the outbox; enough for tests of repositories. */
@AutoConfiguration(after = JdbcTemplateAutoConfiguration.class)
@ConditionalOnClass(JdbcTemplate.class)
@ConditionalOnBean({DataSource.class, JdbcTemplate.class})
class OutboxAutoConfiguration {

    @Bean
    OutboxRows outboxRows(JdbcTemplate jdbc) {
        return new OutboxRows(jdbc);
    }

    @Bean
    LaneQueue laneQueue() {
        return new LaneQueue();
    }

    @Bean
    SecondTombstones secondTombstones(JdbcTemplate jdbc, ObjectProvider<Clock> clock, Environment environment) {
        Duration lag = environment.getProperty("topic.compaction-lag", Duration.class, Duration.ofSeconds(10));
        return new SecondTombstones(jdbc, clock.getIfAvailable(Clock::systemUTC), lag);
    }

    @Bean
    JdbcOutbox outbox(
            OutboxRows rows,
            SecondTombstones tombstones,
            LaneQueue lanes,
            ObjectProvider<EventRecords> records,
            Environment environment,
            ObjectProvider<Clock> clock) {
        return new JdbcOutbox(
                rows,
                tombstones,
                records.getIfAvailable(() -> untraced(environment)),
                clock.getIfAvailable(Clock::systemUTC),
                lanes::wake);
    }

    private static EventRecords untraced(Environment environment) {
        String source = environment.getProperty("spring.application.name", "test");
        return new EventRecords(source, new EventCodec(), new TraceContext(null, null));
    }
}
