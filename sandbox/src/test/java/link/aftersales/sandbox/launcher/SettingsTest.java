package link.aftersales.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void givesEveryNameThatAServiceNeedsWhenNothingIsSet() throws IOException {
        assertThat(complete(Map.of()))
                .containsKeys(
                        "PUBLIC_BASE_URL",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "IDENTITY_DB_URL",
                        "TICKET_DB_USER",
                        "NOTIFICATION_DB_PASSWORD",
                        "PROJECT_LINK_DB_URL",
                        "WECHAT_MP_APP_ID",
                        "WECHAT_MP_SECRET",
                        "WECHAT_MP_TOKEN",
                        "WECHAT_MP_AES_KEY",
                        "WECOM_CORP_ID",
                        "WECOM_AGENT_ID",
                        "WECOM_AGENT_SECRET",
                        "WECOM_TOKEN",
                        "WECOM_AES_KEY",
                        "SUPERVISOR_USERIDS",
                        "OPS_USERIDS",
                        "ADMIN_API_KEY")
                .containsEntry("COMPANY_NAME", "示例设备")
                .containsEntry("SALES_DESK_USERID", "wangwu")
                .containsEntry("TRIAGE_USERID", "zhaoliu")
                .containsEntry("WECHAT_MP_MENU", "create");
    }

    @Test
    void leavesAloneWhatTheUserSet() throws IOException {
        Map<String, String> settings = complete(Map.of("COMPANY_NAME", "宏达", "WECHAT_MP_TOKEN", "mine"));

        assertThat(settings).doesNotContainKeys("COMPANY_NAME", "WECHAT_MP_TOKEN");
    }

    @Test
    void takesABlankForUnset() throws IOException {
        assertThat(complete(Map.of("COMPANY_NAME", " "))).containsEntry("COMPANY_NAME", "示例设备");
    }

    @Test
    void tellsTheSameSecretsEveryTime() throws IOException {
        assertThat(complete(Map.of())).isEqualTo(complete(Map.of()));
    }

    @Test
    void leavesADatabaseOfTheUsersOwnAlone() throws IOException {
        Map<String, String> settings = complete(Map.of("TICKET_DB_URL", "jdbc:postgresql://db/ticket"));

        assertThat(settings)
                .doesNotContainKeys("TICKET_DB_URL", "TICKET_DB_USER", "TICKET_DB_PASSWORD")
                .containsKey("IDENTITY_DB_URL");
    }

    @Test
    void neverMakesUpTheAccountOfARealPlatform() {
        assertThatThrownBy(() -> complete(Map.of("WECOM_API_URL", "https://wecom.test", "WECOM_CORP_ID", "ww1")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("with WECOM_API_URL set, these must be set too:"
                        + " WECOM_AGENT_ID, WECOM_AGENT_SECRET, WECOM_TOKEN, WECOM_AES_KEY");
    }

    @Test
    void needsNoSimulatorOnlyWhenBothPlatformsAreNamed() {
        Map<String, String> one = Map.of("WECOM_API_URL", "https://wecom.test");
        Map<String, String> both = new HashMap<>(one);
        both.put("WECHAT_MP_API_URL", "https://mp.test");

        assertThat(Engines.neededBy(Map.of()).simulator()).isTrue();
        assertThat(Engines.neededBy(one).simulator()).isTrue();
        assertThat(Engines.neededBy(both).simulator()).isFalse();
    }

    @Test
    void needsNoKafkaOrPostgresqlThatTheUserHas() {
        Map<String, String> real = new HashMap<>(Map.of("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092"));
        Engines.DATABASES.forEach(database -> real.put(database + "_DB_URL", "jdbc:postgresql://db/x"));

        assertThat(Engines.neededBy(real).kafka()).isFalse();
        assertThat(Engines.neededBy(real).postgres()).isFalse();
        assertThat(Engines.neededBy(real).portNames()).doesNotContain("KAFKA_PORT", "POSTGRES_PORT");
    }

    private Map<String, String> complete(Map<String, String> user) throws IOException {
        Engines engines = Engines.neededBy(user);
        Ports ports = Ports.pick(engines.portNames(), Map.of("GATEWAY_PORT", "29999"), 99);
        Secrets secrets = new Secrets(folder.resolve("secrets.properties"));
        return Settings.complete(user, engines, ports, secrets, new DataFolder(folder));
    }
}
