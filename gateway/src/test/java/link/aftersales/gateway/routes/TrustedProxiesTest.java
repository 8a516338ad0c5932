package link.aftersales.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import link.aftersales.gateway.settings.SettingUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.of("10.0.0.0/8, 192.168.1.7, 2001:db8::/32");

    @Test
    void takesNobodysWordByDefault() {
        assertThat(TrustedProxies.of(null).client("10.0.0.1", List.of("6.6.6.6")))
                .isEqualTo("10.0.0.1");
        assertThat(proxies.client("11.0.0.1", List.of("6.6.6.6"))).isEqualTo("11.0.0.1");
    }

    @Test
    void takesTheLastAddressThatIsNoProxy() {
        assertThat(proxies.client("10.0.0.1", List.of("6.6.6.6, 203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(proxies.client("10.0.0.1", List.of("6.6.6.6", "203.0.113.7, 192.168.1.7")))
                .isEqualTo("203.0.113.7");
        assertThat(proxies.client("2001:db8::1", List.of("2001:db9::5"))).isEqualTo("2001:db9:0:0:0:0:0:5");
        assertThat(proxies.client("10.0.0.1", List.of("10.9.9.9"))).isEqualTo("10.9.9.9");
    }

    @Test
    void stopsAtWhatIsNoAddress() {
        assertThat(proxies.client("10.0.0.1", List.of("203.0.113.7, localhost")))
                .isEqualTo("10.0.0.1");
        assertThat(proxies.client("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
        assertThat(proxies.client("10.0.0.1", List.of("unknown, 10.2.2.2"))).isEqualTo("10.2.2.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"everyone", "10.0.0.0/33", "10.0.0/8", "300.1.1.1", "::1/129", "10.0.0.0/x"})
    void refusesWhatIsNoRange(String cidrs) {
        assertThatThrownBy(() -> TrustedProxies.of(cidrs)).isInstanceOf(SettingUnusable.class);
    }

    @Test
    void cutsRangesBetweenBits() {
        IpRange range = IpRange.parse("172.16.0.0/12").orElseThrow();
        assertThat(range.contains(IpRange.address("172.31.255.255").orElseThrow()))
                .isTrue();
        assertThat(range.contains(IpRange.address("172.32.0.0").orElseThrow())).isFalse();
        assertThat(range.contains(IpRange.address("::1").orElseThrow())).isFalse();
        assertThat(IpRange.parse("0.0.0.0/0")
                        .orElseThrow()
                        .contains(IpRange.address("8.8.8.8").orElseThrow()))
                .isTrue();
    }
}
