package link.aftersales.projectlink.page.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.LinkEvent.PageSeen;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.EmbeddedDatabase;
import link.aftersales.projectlink.page.View;
import link.aftersales.projectlink.project.LinkToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcViewsTest {

    private static final Instant NOON = Instant.parse("2024-02-02T04:00:05Z");
    private static final LinkToken TOKEN = LinkToken.of("kJ3vYw0q8Zr5sT1uXa2bC4dE6fG7hI9jK0lM1nO2pQ3");

    private final JdbcClient jdbc =
            JdbcClient.create(EmbeddedDatabase.migrated().dataSource());
    private final Told told = new Told();
    private final UUID push = UUID.randomUUID();

    JdbcViewsTest() {
        jdbc.sql("""
                        insert into projects (version, project_no, title, status, order_amount, progress, started_on, assigned_to, sales_rep,
                          project_link_token, link_version, customer_name, customer_phone)
                        values (1, 'V-1', '项目', 'in_progress', 1, 0, '2024-01-01', 'li', 'wang', ?, 1, '张三', '13800138000')""").param(TOKEN.secret()).update();
    }

    @Test
    void tellsTheSamePushOnceAMinute() {
        at(NOON).add(TOKEN, by(push));
        at(NOON.plusSeconds(50)).add(TOKEN, by(push));
        assertThat(told.events).containsExactly(new PageSeen("V-1", push.toString(), NOON));

        at(NOON.plusSeconds(60)).add(TOKEN, by(push));
        assertThat(told.events).hasSize(2);
    }

    @Test
    void tellsEachPushByItselfAndAViewWithoutOneToo() {
        at(NOON).add(TOKEN, by(push));
        at(NOON).add(TOKEN, by(UUID.randomUUID()));
        at(NOON).add(TOKEN, by(null));
        at(NOON).add(TOKEN, by(null));

        assertThat(told.events).hasSize(3).last().isEqualTo(new PageSeen("V-1", null, NOON));
    }

    @Test
    void keepsNoMoreThanPeopleCanLookWhoeverInventsPushes() {
        for (int i = 0; i < 100; i++) {
            assertThat(at(NOON).add(TOKEN, by(UUID.randomUUID()))).isTrue();
        }

        assertThat(told.events).hasSize(60);
        assertThat(rows()).isEqualTo(60);
    }

    @Test
    void knowsNothingOfATokenThatNobodyHas() {
        assertThat(at(NOON).add(LinkToken.of("x"), by(push))).isFalse();

        assertThat(rows()).isZero();
        assertThat(told.events).isEmpty();
    }

    @Test
    void forgetsWhatIsOld() {
        at(NOON).add(TOKEN, by(push));
        at(NOON.plusSeconds(60)).add(TOKEN, by(push));

        at(NOON).remove(NOON.plusSeconds(30));

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void keepsEachMemberWhoOpenedTheSamePush() {
        at(NOON).add(TOKEN, new View(push, "lisi"));
        at(NOON).add(TOKEN, new View(push, "wangwu"));
        at(NOON).add(TOKEN, new View(push, "wangwu"));

        assertThat(jdbc.sql("select member from link_views order by id")
                        .query(String.class)
                        .list())
                .containsExactly("lisi", "wangwu");
    }

    private static View by(@Nullable UUID delivery) {
        return new View(delivery, null);
    }

    private JdbcViews at(Instant now) {
        return new JdbcViews(jdbc, told, Clock.fixed(now, ZoneOffset.UTC));
    }

    private long rows() {
        return jdbc.sql("select count(*) from link_views").query(Long.class).single();
    }

    private static final class Told implements Outbox {

        private final List<Event> events = new ArrayList<>();

        @Override
        public void append(String key, Event event) {
            events.add(event);
        }

        @Override
        public void append(String key, Event event, String id, Instant at) {
            events.add(event);
        }

        @Override
        public void tombstone(String topic, String key) {}
    }
}
