package link.aftersales.messaging.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WechatInbound.Unfollowed;
import link.aftersales.messaging.EventCodec;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@SampleServiceTest
class DeadCopyTest {

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final PublishedEvents published;

    DeadCopyTest(JdbcTemplate jdbc, EventCodec codec, PublishedEvents published) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.published = published;
    }

    @Test
    void itsRowsAreFoundByThePoll() {
        Unfollowed left = new Unfollowed("left behind", Instant.parse("2026-11-01T08:00:00Z"));

        jdbc.update("""
                INSERT INTO outbox (lane, topic, key, event_id, type, occurred_at, body)
                VALUES (3, ?, 'key', ?, 'wechat.unfollowed.v1', now(), ?)
                """, Topics.WECHAT_INBOUND, Inbound.newId(), codec.encode(left));

        assertThat(published.await(Unfollowed.class)).isEqualTo(left);
    }
}
