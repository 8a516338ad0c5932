package link.aftersales.ticket.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.dialogue.Intent.Choice;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Intent.FreeText;
import link.aftersales.ticket.dialogue.Intent.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @ParameterizedTest
    @ValueSource(strings = {"售后", "「售后」", "售後", " 报修。", "我要报修", "申请售后！", "保修"})
    void startsARequestWithoutAType(String text) {
        assertThat(Vocabulary.ofText(text)).isEqualTo(new Request(null, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "维修,REPAIR", "維修,REPAIR", "坏了,REPAIR", "保养,MAINTENANCE", "客诉,COMPLAINT", "我要投诉,COMPLAINT",
        "退货,RETURN", "退貨,RETURN", "退款,RETURN", "其他,OTHER", "其它,OTHER", "咨询,OTHER"
    })
    void startsARequestOfAType(String text, TicketType type) {
        assertThat(Vocabulary.ofText(text)).isEqualTo(new Request(type, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"维修 设备无法启动|设备无法启动", "维修：设备漏油|设备漏油", "維修，Ａ型設備漏油|Ａ型設備漏油", "「维修」 按开关没反应。|按开关没反应。", "修机器　主轴异响|主轴异响"})
    void takesWhatFollowsATypeAsTheDescriptionAsItWasTyped(String text, String rest) {
        assertThat(Vocabulary.ofText(text)).isEqualTo(new Request(TicketType.REPAIR, rest));
    }

    @Test
    void takesWhatStandsOnTheNextLineToo() {
        assertThat(Vocabulary.ofText("退换货\n型号错了\n两台")).isEqualTo(new Request(TicketType.RETURN, "型号错了\n两台"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"维修师傅什么时候来", "设备坏了", "请帮我看看", "12", "投诉你们", "维修工单", "补充一下"})
    void doesNotMistakeASentenceForACommand(String text) {
        assertThat(Vocabulary.ofText(text)).isEqualTo(new FreeText());
    }

    @ParameterizedTest
    @CsvSource({
        "1,1", "１,1", "①,1", "一,1", "1.,1", "1、,1", "选1,1", "第一个,1", "1️⃣,1", "「2」,2", "三,3", "⑤,5", "选五,5", "9,9",
        "0,0", "０,0"
    })
    void readsTheNumberOfAChoice(String text, int number) {
        assertThat(Vocabulary.ofText(text)).isEqualTo(new Choice(number));
    }

    @ParameterizedTest
    @CsvSource({
        "完成,FINISH",
        "OK,FINISH",
        "没有了,FINISH",
        "发完了！,FINISH",
        "取消,CANCEL",
        "算了,CANCEL",
        "上一步,BACK",
        "工单,MY_TICKETS",
        "處理到哪了,MY_TICKETS",
        "我的項目,MY_PROJECTS",
        "修改订单,CHANGE_ORDER",
        "人工,HUMAN",
        "催单,URGE",
        "加急,URGE",
        "紧急,RAISE",
        "换项目,CHANGE_PROJECT",
        "取消工单,CANCEL_TICKET",
        "修好了,SOLVED",
        "还是不行,UNSOLVED",
        "帮助,HELP",
        "？,HELP",
        "?,HELP",
        "Help,HELP",
        "在吗？,GREETING",
        "您好,GREETING",
        "😀,GREETING",
        "谢谢,THANKS",
        "好的,THANKS",
        "👍,THANKS",
        "👍🏻,THANKS"
    })
    void knowsItsCommands(String text, Command command) {
        assertThat(Vocabulary.ofText(text)).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource({
        "MY_PROJECTS,MY_PROJECTS",
        "MY_TICKETS,MY_TICKETS",
        "ORDER_CHANGE,CHANGE_ORDER",
        "HUMAN,HUMAN",
        "HELP,HELP",
        "VERIFY,VERIFY",
        "AN_OLD_KEY,HELP"
    })
    void knowsTheKeysOfTheMenu(String key, Command command) {
        assertThat(Vocabulary.ofMenuKey(key)).isEqualTo(command);
    }
}
