package link.aftersales.notification.check.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.http.check.CheckLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainCheckTest {

    @ParameterizedTest
    @CsvSource({
        "service.example.com,     service.example.com, ok",
        "service.example.com:443, service.example.com, ok",
        "other.example.com,       service.example.com, bad",
        "'',                      service.example.com, warn",
        "other.example.com,       localhost,           unknown",
    })
    void comparesTheTrustedDomainWithOurOwn(String trusted, String ours, String state) {
        CheckLine line = DomainCheck.compared(trusted, ours);
        assertThat(line.state()).isEqualTo(state);
        assertThat(line.words()).doesNotContain("{");
    }
}
