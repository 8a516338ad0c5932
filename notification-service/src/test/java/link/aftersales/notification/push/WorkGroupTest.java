package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.text.Texts;
import org.junit.jupiter.api.Test;

/** What the work group hears and reads. */
class WorkGroupTest {

    private static final String LINK = "https://example.com/project/newest?d=" + ComposerMother.DELIVERY;

    private final RecordedDeliveries deliveries = new RecordedDeliveries();
    private final Composer composer =
            ComposerMother.composer(new Texts(Map.of()), Map.of("P-1", "https://example.com/project/newest"));

    @Test
    void hearsOfANewTicketWithoutThePhoneNumberAndCallsToItsOwner() {
        tell("key", TicketMother.repair("AS1", "li", "wang"));

        assertThat(said()).containsExactly("""
                【售后工单】高｜维修
                工单号：AS1
                客户：张三（138＊＊＊＊8000）
                项目：XX设备安装项目
                主题：设备无法启动
                负责人：<@li>
                [查看项目详情](%s)""".formatted(LINK));
    }

    @Test
    void hearsWhenItIsResolved() {
        tell("key", TicketMother.changed(TicketAction.RESOLVE, "li", "换了密封圈"));

        assertThat(said()).containsExactly("""
                【工单已解决】AS1
                客户：张三（138＊＊＊＊8000）
                项目：XX设备安装项目
                主题：设备无法启动
                处理人：李工
                [查看项目详情](%s)""".formatted(LINK));
    }

    @Test
    void readsPeoplesWordsAndNothingThatActs() {
        assertThat(Words.inMarkdown("[点我](https://evil.example) <@all> **大**"))
                .isEqualTo("［点我］(https://evil.example) ＜@all＞ ＊＊大＊＊");
        assertThat(Words.mention("li> <@all")).isEqualTo("<@li@all>");
    }

    @Test
    void hearsNothingWhereThereIsNone() {
        tell("", TicketMother.repair("AS1", "li", "wang"));

        assertThat(said()).isEmpty();
    }

    private List<String> said() {
        return deliveries.planned.stream()
                .filter(planned -> planned.channel() == Channel.WECOM_GROUP)
                .map(planned -> composer.compose(ComposerMother.unwritten(planned.content(), planned.projectNo())))
                .map(body -> ((Body.Text) body).words())
                .toList();
    }

    private void tell(String robotKey, TicketEvent event) {
        new TellStaff(
                        deliveries,
                        new Plan(deliveries, new NobodyForgotten(), RecordedDeliveries.sleepingWorkers()),
                        new PushSettings("card", "https://example.com", "off", robotKey),
                        new Office(),
                        new KnownStates())
                .ticket("cause", event);
    }
}
