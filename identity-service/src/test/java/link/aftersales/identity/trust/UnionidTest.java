package link.aftersales.identity.trust;

import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.identity.trust.Unionid.Absent;
import link.aftersales.identity.trust.Unionid.Known;
import link.aftersales.identity.trust.Unionid.Unread;
import org.junit.jupiter.api.Test;

class UnionidTest {

    @Test
    void onlyAnAnswerMakesItAbsent() {
        assertThat(Unionid.of(false, null)).isEqualTo(new Unread());
        assertThat(Unionid.of(false, "u-1")).isEqualTo(new Unread());
        assertThat(Unionid.of(true, null)).isEqualTo(new Absent());
        assertThat(Unionid.of(true, " ")).isEqualTo(new Absent());
        assertThat(Unionid.of(true, "u-1")).isEqualTo(new Known("u-1"));
    }

    @Test
    void twoMissingOnesAreNeitherTheSameNorDifferent() {
        assertThat(new Absent().same(new Absent())).isFalse();
        assertThat(new Unread().same(new Unread())).isFalse();
        assertThat(new Absent().different(new Known("u-1"))).isFalse();
        assertThat(new Known("u-1").different(new Absent())).isFalse();
        assertThat(new Known("u-1").different(new Known("u-2"))).isTrue();
        assertThat(new Known("u-1").different(new Known("u-1"))).isFalse();
        assertThat(new Known("u-1").same(new Known("u-1"))).isTrue();
    }

    @Test
    void aLogNeverHasIt() {
        assertThat(new Known("u-1")).hasToString("Known[***]");
    }
}
