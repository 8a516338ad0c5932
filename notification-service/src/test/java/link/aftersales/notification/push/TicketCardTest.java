package link.aftersales.notification.push;

import static link.aftersales.notification.push.TicketMother.PROJECT;
import static link.aftersales.notification.push.TicketMother.picture;
import static link.aftersales.notification.push.TicketMother.repair;
import static link.aftersales.notification.push.TicketMother.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.push.Body.Button;
import link.aftersales.notification.push.Body.ButtonCard;
import link.aftersales.notification.push.Body.Row;
import org.junit.jupiter.api.Test;

/** The push of a ticket, as a card and as words. */
class TicketCardTest {

    private static final String NEWEST = "https://example.com/project/newest";
    private static final String LINK = NEWEST + "?d=" + ComposerMother.DELIVERY;

    private final RecordedDeliveries deliveries = new RecordedDeliveries();
    private final Composer composer =
            ComposerMother.composer(new Texts(Map.of("company", "远大机电")), Map.of("P-1", NEWEST));

    @Test
    void holdsAllFieldsAndOpensTheNewestLinkUnderTheNameOfItsDelivery() {
        ButtonCard card = cardOf("card", repair("AS20240202123456ABC", "li", "wang"), 0);

        assertThat(card.source()).isEqualTo("远大机电售后");
        assertThat(card.title()).isEqualTo("【售后工单提醒】");
        assertThat(card.description()).isEqualTo("请尽快处理！");
        assertThat(card.words()).isEqualTo("描述：按开关没反应，昨天还好好的。");
        assertThat(card.rows())
                .containsExactly(
                        new Row("工单号", "AS20240202123456ABC"),
                        new Row("客户", "张三（13800138000）"),
                        new Row("项目", "XX设备安装项目", LINK),
                        new Row("类型", "维修"),
                        new Row("主题", "设备无法启动"),
                        new Row("优先级", "高"));
        assertThat(card.link()).isEqualTo(LINK);
        assertThat(card.buttons())
                .containsExactly(
                        new Button("开始处理", "accept", null, 1),
                        new Button("已解决", "resolve", null, 1),
                        new Button("查看项目", "link", LINK, 2));
        assertThat(CardTask.parse(card.taskId()).orElseThrow().no()).isEqualTo("AS20240202123456ABC");
    }

    @Test
    void showsSalesOnlyTheProject() {
        assertThat(cardOf("card", repair("AS1", "li", "wang"), 1).buttons())
                .containsExactly(new Button("查看项目", "link", LINK, 2));
    }

    @Test
    void cutsALongDescriptionAndStillSaysWhatCameAlong() {
        TicketCreated created =
                ticket("AS1", "li", null, "张三", PROJECT, "漏".repeat(500), List.of(picture("1"), picture("2")));

        String words = cardOf("card", created, 0).words();

        assertThat(words).endsWith("…（附件 2 个）").hasSizeLessThanOrEqualTo(160).hasSizeGreaterThan(150);
    }

    @Test
    void carriesNoDeadLinkOfAProjectWhoseLinkIsRevoked() {
        Map<String, String> revoked = new HashMap<>();
        revoked.put("P-1", null);
        Composer composer = ComposerMother.composer(new Texts(Map.of()), revoked);
        Part urged = new Part(
                StaffText.CUSTOMER_URGE,
                Map.of("ticketNo", "AS1", "count", "1", "link", "https://example.com/project/planned"));
        Part created = new Part(StaffText.TICKET_PUSH, urged.values());

        assertThat(words(composer, urged)).contains("AS1").doesNotContain("http", "📋");
        assertThat(words(composer, created))
                .contains("https://example.com/console/")
                .doesNotContain("planned");
    }

    @Test
    void keepsWhatMayBePressedWhereTheLinkIsRevoked() {
        Map<String, String> revoked = new HashMap<>();
        revoked.put("P-1", null);
        Composer composer = ComposerMother.composer(new Texts(Map.of()), revoked);
        Part layout = new Part(StaffText.TICKET_RECEIVED_CARD, Map.of("ticketNo", "AS1"));

        Body card = composer.compose(ComposerMother.unwritten(Buttons.LOOK.card(layout, "AS1"), "P-1"));

        assertThat(((ButtonCard) card).buttons())
                .as("a card without any is refused")
                .containsExactly(new Button("查看项目", "link", "https://example.com/console/", 2));
    }

    private static String words(Composer composer, Part part) {
        Unwritten push = ComposerMother.unwritten(new Content.Plain(List.of(part)), "P-1");
        return ((Body.Text) composer.compose(push)).words();
    }

    @Test
    void opensTheConsoleWhereThereIsNoProject() {
        ButtonCard card = cardOf("card", ticket("AS1", "li", null, null, null, "漏油", List.of()), 0);

        assertThat(card.link()).isEqualTo("https://example.com/console/");
        assertThat(card.rows()).contains(new Row("项目", "未匹配", card.link()), new Row("客户", "未登记（13800138000）"));
    }

    @Test
    void isTheRequiredTextWhereCardsAreOff() {
        tell("text", repair("AS1", "li", "wang"));

        assertThat(body(0)).isEqualTo(new Body.Text("""
                【售后工单提醒】
                工单号：AS1
                客户：张三（13800138000）
                项目：XX设备安装项目
                类型：维修
                主题：设备无法启动
                描述：按开关没反应，昨天还好好的。
                优先级：高

                📋 项目详情：%s

                请尽快处理！""".formatted(LINK)));
    }

    @Test
    void goesToTheDeputyOfWhoeverIsAwayWhoGetsACopyInWords() {
        tell("card", repair("AS1", "zhou", "wang"));

        assertThat(deliveries.planned).extracting(Planned::receiver).containsExactly("li", "zhou", "wang");
        assertThat(((ButtonCard) body(0)).description()).isEqualTo("（代zhou）请尽快处理！");
        assertThat(((ButtonCard) body(0)).buttons()).extracting(Button::key).contains("accept");
        assertThat(body(1)).isInstanceOfSatisfying(Body.Text.class, copy -> assertThat(copy.words())
                .startsWith("【售后工单提醒】\n工单号：AS1"));
    }

    @Test
    void saysInWordsForWhomTheDeputyGetsIt() {
        tell("text", repair("AS1", "zhou", null));

        assertThat(((Body.Text) body(0)).words()).startsWith("【售后工单提醒】\n（代zhou）\n工单号：AS1");
    }

    @Test
    void goesToWhoeverIsAwayWhenNobodyStandsInForHim() {
        tell("card", repair("AS1", "wu", null));

        assertThat(deliveries.planned).extracting(Planned::receiver).containsExactly("wu");
        assertThat(((ButtonCard) body(0)).buttons()).hasSize(3);
    }

    @Test
    void goesOnceToADeputyWhoIsSalesToo() {
        tell("card", repair("AS1", "zhou", "li"));

        assertThat(deliveries.planned).extracting(Planned::receiver).containsExactly("li", "zhou");
        assertThat(((ButtonCard) body(0)).buttons()).hasSize(3);
    }

    private ButtonCard cardOf(String format, TicketCreated created, int delivery) {
        tell(format, created);
        return (ButtonCard) body(delivery);
    }

    private Body body(int delivery) {
        Planned planned = deliveries.planned.get(delivery);
        return composer.compose(ComposerMother.unwritten(planned.content(), planned.projectNo()));
    }

    private void tell(String format, TicketCreated created) {
        new TellStaff(
                        deliveries,
                        new Plan(deliveries, new NobodyForgotten(), RecordedDeliveries.sleepingWorkers()),
                        new PushSettings(format, "https://example.com"),
                        new Office(),
                        new KnownStates())
                .ticket("cause", created);
    }
}
