package link.aftersales.gateway.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InboxKeyTest {

    private static final String KEY = InboxKey.of("mp", "wx1", "oFollower", "24000000000000001");

    @Test
    void isTheSameForARepeatAndForNothingElse() {
        assertThat(InboxKey.of("mp", "wx1", "oFollower", "24000000000000001")).isEqualTo(KEY);
        assertThat(InboxKey.of("mp", "wx1", "oFollower", "24000000000000002")).isNotEqualTo(KEY);
        assertThat(InboxKey.of("mp", "wx1", "oOther", "24000000000000001")).isNotEqualTo(KEY);
    }

    @Test
    void tellsThePlatformAndNobodysId() {
        assertThat(KEY).startsWith("mp:").doesNotContain("oFollower", "wx1").hasSize(46);
    }
}
