package link.aftersales.messaging.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseRulesTest {

    @Test
    void holdForAServiceThatKeepsThem() {
        assertThatCode(() -> HouseRules.check(fixture("good"), location -> true))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "featuretoadapter, A feature does not depend on its adapters",
        "adaptertoadapter, An adapter does not depend on another adapter",
        "wxjava, WxJava is seen by the adapters wecom and wechat only",
        "drawer, No package is named after a layer or a drawer",
        "systemtime, The time comes from a Clock",
        "value, 'Settings are @ConfigurationProperties records, not @Value'",
        "field, Constructors take what a class needs",
        "unmarked, Packages without a @NullMarked package-info",
        "empty, No adapter package"
    })
    void fireWhereOneIsBroken(String fixture, String rule) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> HouseRules.check(fixture(fixture), location -> true))
                .withMessageContaining(rule);
    }

    private static String fixture(String name) {
        return "link.aftersales.messaging.test.fixture." + name;
    }
}
