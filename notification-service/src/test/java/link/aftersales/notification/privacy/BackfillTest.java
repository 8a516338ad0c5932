package link.aftersales.notification.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.messaging.test.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migration makes of deliveries from before words named their customer. */
class BackfillTest {

    @Test
    void findsThePersonOfAnOldPushByTheChatInWhichItsTicketWasConfirmed() {
        EmbeddedDatabase database = EmbeddedDatabase.fresh();
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        migrate(database, "1");
        jdbc.sql("""
                        insert into deliveries (id, cause, channel, receiver, ticket_no, urgency, parts, created_at) values
                          (gen_random_uuid(), 'push', 'wecom_app', 'li', 'AS1', 1, '[]', '2024-02-02'),
                          (gen_random_uuid(), 'words', 'wechat_mp', 'o-1', 'AS1', 1, '[]', '2024-02-02'),
                          (gen_random_uuid(), 'other', 'wecom_app', 'li', 'AS2', 1, '[]', '2024-02-02'),
                          (gen_random_uuid(), 'to-do', 'wecom_app', 'li', null, 2, '[]', '2024-02-02')""").update();

        migrate(database, "3");

        assertThat(jdbc.sql("select cause from deliveries where about = '{o-1}'")
                        .query(String.class)
                        .list())
                .containsExactly("push");
        assertThat(jdbc.sql("select count(*) from deliveries where happened_at = created_at")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    private static void migrate(EmbeddedDatabase database, String target) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }
}
