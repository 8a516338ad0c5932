package link.aftersales.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHoursTest {

    @ParameterizedTest
    @CsvSource({
        "Mon-Sat 08:30-17:30, 周一至周六 8:30–17:30",
        "Mon-Sun 00:00-23:59, 周一至周日 0:00–23:59",
        "Sat 9:00-12:00, 周六 9:00–12:00"
    })
    void readsAsCustomersSayIt(String setting, String shown) {
        assertThat(ServiceHours.inChinese(setting)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"工作日 8:30–17:30", "Mon-Foo 08:30-17:30", "Montag 08:30-17:30", "''"})
    void leavesOtherWordingAsItIs(String setting) {
        assertThat(ServiceHours.inChinese(setting)).isEqualTo(setting);
    }
}
