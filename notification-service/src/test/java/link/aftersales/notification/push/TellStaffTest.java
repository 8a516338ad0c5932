package link.aftersales.notification.push;

import static link.aftersales.notification.push.TicketMother.PROJECT;
import static link.aftersales.notification.push.TicketMother.changed;
import static link.aftersales.notification.push.TicketMother.modification;
import static link.aftersales.notification.push.TicketMother.moved;
import static link.aftersales.notification.push.TicketMother.rated;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who of the staff hears of what, line by line, and what he reads. */
class TellStaffTest {

    private final RecordedDeliveries deliveries = new RecordedDeliveries();
    private final TellStaff plan = plan("card");
    private final Composer composer = ComposerMother.composer(new Texts(Map.of("company", "示例设备")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUPPLEMENT    | customer | li CUSTOMER_SUPPLEMENT",
                "URGE          | customer | li CUSTOMER_URGE",
                "RAISE         | customer | li CUSTOMER_RAISED",
                "REOPEN        | customer | li CUSTOMER_UNSOLVED, wang CUSTOMER_UNSOLVED",
                "REOPEN        | admin    | ''",
                "CANCEL        | customer | li CUSTOMER_CANCELLED",
                "CANCEL        | sun      | ''",
                "CLOSE         | customer | li CUSTOMER_CONFIRMED",
                "CLOSE         | system   | ''",
                "CANCEL_WANTED | customer | li CUSTOMER_WANTS_CANCEL",
            })
    void ofWhatWasDoneToATicket(TicketAction action, String actor, String told) {
        plan.ticket("cause", changed(action, actor, "还在漏"));

        assertThat(told()).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT", "ASK", "RESOLVE", "WITHDRAW", "CLOSE", "REPLY", "NOTE"})
    void nobodyIsCalledForWhatStaffDo(TicketAction action) {
        plan.ticket("cause", changed(action, "zhao", "好"));

        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REASSIGN | sun      | zhao | P | li TICKET_RECEIVED_CARD, zhao TICKET_GIVEN_AWAY",
                "REASSIGN | zhao     | zhao | P | li TICKET_RECEIVED_CARD",
                "REASSIGN | li       | zhao | P | zhao TICKET_GIVEN_AWAY",
                "FILE     | customer | zhao | P | li TICKET_RECEIVED_CARD, wang TICKET_PUSH_CARD, zhao TICKET_GIVEN_AWAY",
                "FILE     | WANG     | zhao | P | li TICKET_RECEIVED_CARD, zhao TICKET_GIVEN_AWAY",
                "FILE     | admin    |      | P | ''",
                "FILE     | customer | zhao |   | li TICKET_TO_ASSIGN_CARD, zhao TICKET_GIVEN_AWAY",
            })
    void ofATicketThatChangesHands(
            TicketAction action, String actor, @Nullable String from, @Nullable String project, String told) {
        plan.ticket("cause", moved(action, actor, from, project == null ? null : PROJECT));

        assertThat(told()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | sun RATING_LOW, qian RATING_LOW, li RATING_LOW, wang RATING_LOW",
                "2 | sun RATING_LOW, qian RATING_LOW, li RATING_LOW, wang RATING_LOW",
                "3 | li RATING_GOOD",
                "5 | li RATING_GOOD",
            })
    void ofALowRating(int score, String told) {
        plan.ticket("cause", rated(score, null));

        assertThat(told()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "li  | wang | li TICKET_PUSH_CARD, wang TICKET_PUSH_CARD, sun COMPLAINT_PUSH_CARD, qian COMPLAINT_PUSH_CARD",
                "SUN | wang | SUN TICKET_PUSH_CARD, wang TICKET_PUSH_CARD, qian COMPLAINT_PUSH_CARD",
            })
    void ofAComplaint(String owner, String sales, String told) {
        plan.ticket("cause", complaint(owner, sales));

        assertThat(told()).isEqualTo(told);
        assertThat(deliveries.planned).extracting(Planned::urgency).containsOnly(Urgency.URGENT_TICKET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "li   | wang |      | wang MODIFICATION_PUSH_CARD, li MODIFICATION_INFO",
                "wang | wang |      | wang MODIFICATION_PUSH_CARD",
                "li   |      |      | sun MODIFICATION_PUSH_CARD, qian MODIFICATION_PUSH_CARD, li MODIFICATION_INFO",
                "li   | wang | wang | li MODIFICATION_DECIDED",
                "li   | wang | sun  | li MODIFICATION_DECIDED, wang MODIFICATION_DECIDED",
                "li   | wang | admin | li MODIFICATION_DECIDED, wang MODIFICATION_DECIDED",
            })
    void ofAnOrderThatSomebodyWantsChanged(
            String owner, @Nullable String sales, @Nullable String decidedBy, String told) {
        plan.modification("cause", modification(owner, sales, decidedBy));

        assertThat(told()).isEqualTo(told);
    }

    @Test
    void theAskedGetACardWithTheUsualReasons() {
        plan.modification("cause", modification("li", "wang", null));

        Content content = deliveries.planned.getFirst().content();
        Content.Card card = (Content.Card) content;
        CardTask task = CardTask.parse(card.taskId()).orElseThrow();
        assertThat(task.kind()).isEqualTo(CardTask.Kind.MODIFICATION);
        assertThat(task.no()).isEqualTo("OM1");
        Body.ButtonCard body = (Body.ButtonCard) composer.compose(ComposerMother.unwritten(content));
        assertThat(body.title()).isEqualTo("【订单修改申请】");
        assertThat(body.rows())
                .contains(
                        new Body.Row("申请号", "OM1"),
                        new Body.Row("客户", "张三（13800138000）"),
                        new Body.Row("修改内容", "数量由 2 台改为 3 台"),
                        new Body.Row("原因", "新车间也要装"));
        assertThat(body.dropDown().options())
                .extracting(Body.Option::label)
                .containsExactly("请先电话沟通", "已投产", "已发货", "需重新报价", "超出合同范围");
        assertThat(body.buttons()).extracting(Body.Button::key).containsExactly("approve", "reject", "link");
    }

    @Test
    void everyCardHasATaskOfItsOwn() {
        plan.modification("cause", modification("li", null, null));

        assertThat(deliveries.planned.stream()
                        .map(Planned::content)
                        .filter(Content.Card.class::isInstance)
                        .map(content -> ((Content.Card) content).taskId()))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void theAskedGetWordsWhereCardsAreOff() {
        plan("text").modification("cause", modification("li", "wang", null));

        assertThat(told()).isEqualTo("wang MODIFICATION_PUSH, li MODIFICATION_INFO");
    }

    @Test
    void whatWasToldOfATicketIsAboutWhoeverItIsFoundToBeFrom() {
        plan.ticket("cause", changed(TicketAction.NOTE, "system", "来电的客户已验证"));

        assertThat(deliveries.concerned).containsExactly("AS1 c-1");
    }

    @Test
    void aSupplementSaysWhatCameAlong() {
        plan.ticket("cause", changed(TicketAction.SUPPLEMENT, "customer", "还在漏"));

        assertThat(words(0)).isEqualTo("""
                【客户补充】AS1（设备无法启动）
                张三（13800138000）
                还在漏
                附件：2 个
                📋 https://example.com/project/abc123xyz""");
    }

    @Test
    void aSupplementIsHeldAMinuteForMoreAndAnAnswerIsNot() {
        TicketChanged added = changed(TicketAction.SUPPLEMENT, "customer", "还在漏");
        Change change = new Change(
                TicketAction.SUPPLEMENT,
                "customer",
                "wechat",
                TicketStatus.WAITING_CUSTOMER,
                TicketStatus.PROCESSING,
                "型号是 X200",
                List.of(),
                null,
                1,
                added.change().at());

        plan.ticket("1", added);
        plan.ticket("2", TicketMother.changed(TicketStatus.PROCESSING, change));

        assertThat(deliveries.planned)
                .extracting(Planned::heldUntil)
                .containsExactly(added.change().at().plusSeconds(60), null);
    }

    @Test
    void anUrgeSaysHowOftenAndHowLong() {
        plan.ticket("cause", changed(TicketAction.URGE, "customer", null));

        assertThat(words(0)).isEqualTo("""
                【客户催单】AS1（第 3 次）
                张三（13800138000）　设备无法启动
                已提交 20 分钟，当前处理中。请尽快联系客户。
                📋 https://example.com/project/abc123xyz""");
    }

    @Test
    void aLowRatingNamesWhoeverHandledIt() {
        plan.ticket("cause", rated(1, null));

        assertThat(words(0)).isEqualTo("""
                【低分评价】AS1　1 分
                客户：张三（13800138000）
                处理人：李工
                请主管回访。
                📋 https://example.com/project/abc123xyz""");
    }

    @Test
    void whatWentWrongReadsAsAnAdditionToTheLowRating() {
        plan.ticket("cause", rated(1, "等了三天"));

        assertThat(told())
                .isEqualTo("sun RATING_LOW_WORDS, qian RATING_LOW_WORDS, li RATING_LOW_WORDS, wang RATING_LOW_WORDS");
        assertThat(words(0)).isEqualTo("""
                【低分评价补充】AS1　1 分
                客户：张三（13800138000）
                客户说：等了三天
                📋 https://example.com/project/abc123xyz""");
    }

    @Test
    void whoeverGetsATicketReadsFromWhomAndWhy() {
        plan("text").ticket("cause", moved(TicketAction.REASSIGN, "sun", "zhao", PROJECT));

        assertThat(words(0)).isEqualTo("""
                【工单转给您】AS1（高）
                由sun转来
                原因：会修这台
                客户：张三（13800138000）
                项目：XX设备安装项目
                主题：设备无法启动
                📋 https://example.com/project/abc123xyz""");
        assertThat(words(1)).isEqualTo("【工单已转出】AS1 已转给李工，您不用再处理。");
    }

    @Test
    void aTicketWithoutAProjectSaysWhyItIsToBeAssigned() {
        plan("text").ticket("cause", moved(TicketAction.FILE, "customer", "zhao", null));

        assertThat(words(0)).isEqualTo("""
                【请分派工单】AS1（高）
                原因：唯一项目
                客户：张三（13800138000）
                类型：维修　主题：设备无法启动""");
    }

    @Test
    void aDecisionNamesWhoeverMadeIt() {
        plan.modification("cause", modification("li", "wang", "wang"));

        assertThat(words(0)).isEqualTo("""
                【订单修改未同意】OM1
                项目：XX设备安装项目
                修改内容：数量由 2 台改为 3 台
                审核：王五
                原因：已投产
                📋 https://example.com/project/abc123xyz""");
    }

    @ParameterizedTest
    @CsvSource({"59, 1 分钟", "3599, 59 分钟", "3600, 1 小时", "86399, 23 小时", "172800, 2 天", "-5, 1 分钟"})
    void timeIsToldAsPeopleSayIt(long seconds, String said) {
        assertThat(Values.waited(Instant.EPOCH, Instant.EPOCH.plusSeconds(seconds)))
                .isEqualTo(said);
    }

    private static TicketCreated complaint(String owner, String sales) {
        TicketCreated repair = TicketMother.repair("AS1", owner, sales);
        return new TicketCreated(
                repair.ticketNo(),
                repair.version(),
                TicketType.COMPLAINT,
                repair.status(),
                Priority.URGENT,
                repair.subject(),
                repair.description(),
                repair.reporter(),
                repair.project(),
                repair.owner(),
                repair.salesRep(),
                repair.reasons(),
                repair.attachments(),
                repair.createdAt());
    }

    private TellStaff plan(String format) {
        return new TellStaff(
                deliveries,
                new Plan(deliveries, new NobodyForgotten(), RecordedDeliveries.sleepingWorkers()),
                new PushSettings(format, "https://example.com"),
                new Office(),
                new KnownStates());
    }

    private String told() {
        return deliveries.planned.stream()
                .map(planned -> planned.receiver() + " "
                        + ((StaffText) planned.content().parts().getFirst().text()).name())
                .collect(Collectors.joining(", "));
    }

    private String words(int delivery) {
        return ((Body.Text) composer.compose(ComposerMother.unwritten(
                        deliveries.planned.get(delivery).content())))
                .words();
    }
}
