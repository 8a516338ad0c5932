package link.aftersales.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.contracts.CustomerWord.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerWordTest {

    @ParameterizedTest
    @CsvSource({"13800138000, 13800138000", "张三 138 0013 8000, 13800138000", "我的手机号是１３８００１３８０００, 13800138000"})
    void thatIsAMobileNumberIsForIdentity(String text, String digits) {
        assertThat(CustomerWord.of(text)).isEqualTo(new CustomerWord(Kind.NUMBER, digits));
        assertThat(CustomerWord.of(text).forIdentity(false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", " 123456 ", "１２３４５６", "「123456」", "123456。"})
    void ofExactlySixDigitsIsACode(String text) {
        assertThat(CustomerWord.of(text)).isEqualTo(new CustomerWord(Kind.CODE, "123456"));
    }

    @ParameterizedTest
    @CsvSource({"删除我的信息, 删除我的信息", "「删除我的信息」, 删除我的信息", "刪除我的信息。, 删除我的信息", "确认删除, 确认删除", "確認刪除！, 确认删除"})
    void thatAsksForErasureIsForIdentity(String text, String command) {
        assertThat(CustomerWord.of(text)).isEqualTo(new CustomerWord(Kind.ERASE, command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "维修",
                "维修 设备无法启动",
                "维修 13800138000",
                "1",
                "12345",
                "1234567",
                "我要删除我的信息",
                "删除",
                "验证码 123456",
                "",
                "👍"
            })
    void isOtherwiseForTheDialogueAsItCame(String text) {
        assertThat(CustomerWord.of(text)).isEqualTo(new CustomerWord(Kind.OTHER, text));
        assertThat(CustomerWord.of(text).forIdentity(false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"重发验证码, RESEND_CODE", "「重发验证码」, RESEND_CODE", "隐私, PRIVACY"})
    void thatIsAboutHisOwnDataIsForIdentity(String text, Kind kind) {
        assertThat(CustomerWord.of(text).kind()).isEqualTo(kind);
        assertThat(CustomerWord.of(text).forIdentity(true)).isTrue();
    }

    @Test
    void thatSaysDoneIsForIdentityOnlyFromSomebodyWhoIsNotVerified() {
        assertThat(CustomerWord.of("好了。").forIdentity(false)).isTrue();
        assertThat(CustomerWord.of("好了。").forIdentity(true)).isFalse();
        assertThat(CustomerWord.of("好了吗").forIdentity(false)).isFalse();
    }

    @Test
    void isReadInTimeHoweverLongItIs() {
        String text = "我是".repeat(20_000) + "！".repeat(20_000);

        assertThat(CustomerWord.of(text).kind()).isEqualTo(Kind.OTHER);
    }
}
