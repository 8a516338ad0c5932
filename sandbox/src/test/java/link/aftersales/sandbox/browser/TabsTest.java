package link.aftersales.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page may not do without its test failing. */
@BrowserTest
class TabsTest {

    @ParameterizedTest
    @CsvSource({
        "<script>undefinedName.call()</script>, undefinedName",
        "<img src=http://192.0.2.1/x.png alt=>, asked for http://192.0.2.1/x.png",
        "<meta http-equiv=Content-Security-Policy content=default-src><img src=http://192.0.2.1/y.png alt=>, Content Security Policy"
    })
    void tellsOfErrorsOfForeignAddressesAndOfWhatThePolicyForbids(String html, String problem, Tabs tabs) {
        tabs.desktop().setContent(html);

        assertThatThrownBy(() -> tabs.close(Optional.empty())).hasMessageContaining(problem);
    }
}
