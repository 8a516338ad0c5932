package link.aftersales.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "'  维修  ', 维修",
        "「维修」, 维修",
        "维修！！, 维修",
        "維修, 维修",
        "我的工單, 我的工单",
        "修改訂單, 修改订单",
        "ＯＫ, ok",
        "Help?, help",
        "维修👍🏻, 维修",
        "❤️维修, 维修",
        "維修：設備, 维修：設備"
    })
    void evensOutACommand(String typed, String command) {
        assertThat(PlainText.command(typed)).isEqualTo(PlainText.halfWidth(command));
    }

    @Test
    void keepsWhatStandsInside() {
        assertThat(PlainText.command("（维修 设备、漏油）")).isEqualTo("维修 设备、漏油");
    }

    @Test
    void leavesNothingOfSignsOnly() {
        assertThat(PlainText.command("？？ 👍")).isEmpty();
    }
}
