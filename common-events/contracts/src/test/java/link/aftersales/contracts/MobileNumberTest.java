package link.aftersales.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                " 13800138000\n",
                "138 0013 8000",
                "138-0013-8000",
                "138—0013—8000",
                "１３８００１３８０００",
                "１３８－００１３－８０００",
                "+8613800138000",
                "+86 138 0013 8000",
                "(+86)13800138000",
                "0086-138-0013-8000",
                "8613800138000",
                "\u202D13800138000\u202C",
                "138\u00A00013\u00A08000",
                "13800138000。",
                "「13800138000」",
                "13800138000👍",
                "我的手机号是13800138000",
                "我的手机号是１３８００１３８０００",
                "我的手机号码为：138 0013 8000。",
                "我的手機號是13800138000",
                "手机：13800138000",
                "电话 13800138000",
                "我是13800138000",
                "我是张三，13800138000",
                "张三 138 0013 8000",
                "张三13800138000",
                "张三，手机13800138000",
                "欧阳小明：+86 138-0013-8000"
            })
    void isReadFromAWholeMessageHoweverItIsTyped(String message) {
        assertThat(MobileNumber.parseMessage(message)).contains(new MobileNumber("13800138000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "1380013800",
                "138001380000",
                "12800138000",
                "010-88886666",
                "02088886666",
                "+1 415 555 0100",
                "+852 9123 4567",
                "400-800-8000",
                "123456",
                "13800138000 13900139000",
                "13800138000 设备坏了",
                "设备坏了，请打13800138000",
                "维修 13800138000",
                "售后13800138000",
                "投诉：13800138000",
                "AS20240202123456ABC",
                "我的手机号是多少"
            })
    void isNotReadFromAnythingElse(String message) {
        assertThat(MobileNumber.parseMessage(message)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"021-61234567", "+852 5123 4567", "1380013800", "400-800-8000", "１３８００１３８００"})
    void isMeantByOtherNumbers(String message) {
        assertThat(MobileNumber.isOtherNumber(message)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+86 138 0013 8000", "123456", "设备坏了", "61234567号设备", ""})
    void isNotMeantByMobileNumbersAndWords(String message) {
        assertThat(MobileNumber.isOtherNumber(message)).isFalse();
    }

    @Test
    void showsItselfMaskedOnly() {
        MobileNumber number = new MobileNumber("13800138000");

        assertThat(number.masked()).isEqualTo("138****8000");
        assertThat(number).hasToString("138****8000");
    }

    @Test
    void refusesWhatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MobileNumber("010-88886666"))
                .withMessageNotContaining("8888");
    }
}
