package link.aftersales.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import link.aftersales.gateway.settings.SettingUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {

    private static final String KEY = "a-key-of-the-tests-that-is-long-enough";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KAFKA_BOOTSTRAP_SERVERS",
                "WECHAT_MP_APP_ID",
                "WECHAT_MP_TOKEN",
                "WECHAT_MP_AES_KEY",
                "WECOM_CORP_ID",
                "WECOM_TOKEN",
                "WECOM_AES_KEY"
            })
    void stopsAndNamesWhatIsMissing(String name) {
        assertThatThrownBy(() -> GatewayProcess.start(Map.of(name, "")))
                .hasRootCauseInstanceOf(SettingUnusable.class)
                .rootCause()
                .hasMessage(name + " is required and not set.");
    }

    @ParameterizedTest
    @CsvSource({
        "WECOM_AES_KEY, tooshort",
        "WECHAT_MP_MODE, open",
        "CALLBACK_MAX_SKEW, soon",
        "PUBLIC_BASE_URL, not a url",
        "TICKET_SERVICE_URL, ticket-service",
        "TRUSTED_PROXIES, everyone"
    })
    void stopsAndNamesWhatIsOfNoUse(String name, String value) {
        assertThatThrownBy(() -> GatewayProcess.start(Map.of(name, value)))
                .rootCause()
                .isInstanceOf(SettingUnusable.class)
                .hasMessageStartingWith(name)
                .hasMessageNotContaining(value);
    }

    @Test
    void stopsForAWeakAdminKey() {
        Throwable failure = catchThrowable(() -> GatewayProcess.start(Map.of("ADMIN_API_KEY", "short")));
        assertThat(failure).rootCause().hasMessageContaining("ADMIN_API_KEY").hasMessageNotContaining("short ");
    }

    @Test
    void stopsInPlainModeWhereOthersCanCall() {
        assertThatThrownBy(() -> GatewayProcess.start(
                        Map.of("WECHAT_MP_MODE", "plain", "PUBLIC_BASE_URL", "https://service.example.com")))
                .rootCause()
                .hasMessageContaining("WECHAT_MP_MODE", "ALLOW_PLAIN_CALLBACKS");
    }

    @Test
    void hasNoAdminRoutesWithoutAKey() {
        try (GatewayProcess gateway = GatewayProcess.start(Map.of("ADMIN_API_KEY", ""))) {
            assertThat(gateway.send(gateway.request("/api/admin/tickets").header("Authorization", "Bearer " + KEY))
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
