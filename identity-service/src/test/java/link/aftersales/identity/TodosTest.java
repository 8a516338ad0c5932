package link.aftersales.identity;

import static link.aftersales.contracts.text.CustomerText.CLAIM_RECEIVED;
import static link.aftersales.contracts.text.CustomerText.NUMBER_NOT_FOUND;
import static link.aftersales.contracts.text.CustomerText.REQUEST_SENT;
import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.WecomInbound.Selection;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.staff.AskSales;
import link.aftersales.messaging.test.PublishedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IdentityTest
class TodosTest {

    private static final String CODE = "response-code";

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private AskSales askSales;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Person zhang = Person.anyone();
    private final String rep = zhang.salesRep();

    @BeforeEach
    void hisProjectIsKnown() {
        answer(zhang.openid(), follower(zhang));
        callbacks.registered(zhang);
        jdbc.sql("INSERT INTO staff (userid, name, role) VALUES ('zhao', '赵六', 'sales') ON CONFLICT DO NOTHING")
                .update();
    }

    @Test
    void aToDoIsACardThatSpeaksOfTheNewestClaimAndTellsWhatTheCustomerWants() {
        callbacks.writes(zhang, "  设备\n坏了 ");
        StaffMessage card = claimedAndAsked();

        assertThat(card.text()).isEqualTo(StaffText.ADD_CUSTOMER);
        assertThat(card.values()).containsEntry("draft", "设备 坏了").containsEntry("customerName", "张三");
        assertThat(card.about())
                .containsExactly(callbacks.snapshots(zhang).getFirst().customerId());
        assertThat(card.card().layout()).isEqualTo(StaffText.ADD_CUSTOMER_CARD);
        assertThat(card.card().taskId()).startsWith("todo-");
        assertThat(card.card().choice().questionKey()).isEqualTo("colleague");
        assertThat(card.card().choice().options())
                .contains(new StaffMessage.Option("zhao", "赵六"))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void aPictureIsToldAsOneAndLongWordsAreCut() {
        String msgId = UUID.randomUUID().toString();
        callbacks.writes(zhang, "很".repeat(80));
        callbacks.send(
                zhang.openid(),
                new WechatInbound.MessageReceived(
                        zhang.openid(), msgId, MessageKind.IMAGE, null, "media", null, Callbacks.nextSecond()));
        assertThat(claimedAndAsked().values()).containsEntry("draft", "「图片」");

        Person li = Person.anyone();
        answer(li.openid(), follower(li));
        callbacks.registered(li);
        callbacks.writes(li, "很".repeat(80));
        callbacks.claims(li);
        eventually(() -> assertThat(callbacks.toStaff(li.salesRep())).hasSize(1));
        assertThat(callbacks.toStaff(li.salesRep()).getFirst().values()).containsEntry("draft", "很".repeat(59) + "…");
    }

    @Test
    void aSentRequestIsToldToTheCustomerOnceAndPausesTheReminders() {
        StaffMessage card = claimedAndAsked();

        click(card, rep.toUpperCase(), "sent");
        answered(StaffText.TODO_SENT);
        click(card, rep, "sent");
        answered(StaffText.TODO_SENT, StaffText.TODO_OVER);

        assertThat(callbacks.texts(zhang)).containsExactly(CLAIM_RECEIVED, REQUEST_SENT);
        assertThat(count("state = 'sent' AND remind_at > now() + interval '23 hours'"))
                .isEqualTo(1);
    }

    @Test
    void afterThePauseTheSameMemberIsAskedAnew() {
        StaffMessage card = claimedAndAsked();
        click(card, rep, "sent");
        answered(StaffText.TODO_SENT);

        timePasses();

        eventually(() -> assertThat(callbacks.toStaff(rep)).hasSize(2));
        assertThat(callbacks.toStaff(rep).getLast().card().taskId())
                .isNotEqualTo(card.card().taskId());
        assertThat(count("state = 'open'")).isEqualTo(1);
    }

    @Test
    void whoeverCanNotFindTheNumberIsAskedAgainOnceTheCustomerHasOpenedIt() {
        click(claimedAndAsked(), rep, "not_found");
        answered(StaffText.TODO_NOT_FOUND);
        assertThat(callbacks.messages(zhang).getLast().parts().getFirst().text())
                .isEqualTo(NUMBER_NOT_FOUND);
        assertThat(callbacks.messages(zhang).getLast().parts().getFirst().values())
                .containsEntry("phoneMasked", zhang.phone().masked());

        again();
        again();

        eventually(() -> assertThat(callbacks.toStaff(rep)).hasSize(2));
        callbacks.settled(zhang);
        assertThat(callbacks.toStaff(rep)).hasSize(2);
    }

    @Test
    void aColleagueGetsWhatIsHandedOnAndTheFirstCardIsOver() {
        StaffMessage card = claimedAndAsked();

        click(card, rep, "hand_on", new Selection("colleague", List.of("zhao")));
        answered(StaffText.TODO_HANDED_ON);
        eventually(() -> assertThat(asked("zhao")).isEqualTo(1));
        click(card, rep, "sent");

        answered(StaffText.TODO_HANDED_ON, StaffText.TODO_OVER);
        assertThat(callbacks.texts(zhang)).containsExactly(CLAIM_RECEIVED);
    }

    @Test
    void whatIsHandedOnToNobodyOrSomebodyWhoWasNotOfferedGoesToTheDesk() {
        click(claimedAndAsked(), rep, "hand_on", new Selection("colleague", List.of("boss")));

        eventually(() -> assertThat(asked("desk")).isEqualTo(1));
        assertThat(asked("boss")).isZero();
    }

    @Test
    void clicksOfStrangersAndOfOtherCardsMoveNothing() {
        StaffMessage card = claimedAndAsked();

        click(card, "stranger", "sent");
        eventually(() -> assertThat(answers("stranger")).containsExactly(StaffText.TODO_OVER));
        click("todo-" + UUID.randomUUID(), "stranger", "sent");
        click("todo-nonsense", "stranger", "sent");
        click("number-" + UUID.randomUUID(), "stranger", "sent");
        click(card, rep, "unknown");

        eventually(() -> assertThat(answers("stranger")).hasSize(3));
        answered(StaffText.TODO_OVER);
        assertThat(count("state = 'open'")).isEqualTo(1);
        assertThat(callbacks.texts(zhang)).containsExactly(CLAIM_RECEIVED);
    }

    @Test
    void aToDoWhoseClaimWasReplacedIsOverAndComesBackWithTheClaim() {
        StaffMessage card = claimedAndAsked();
        callbacks.writesAndReads(zhang, "13511110002", CLAIM_RECEIVED);

        click(card, rep, "sent");
        answered(StaffText.TODO_OVER);
        timePasses();
        eventually(
                () -> assertThat(count("state = 'open' AND remind_at IS NULL")).isEqualTo(1));
        callbacks.writesAndReads(zhang, zhang.phone().digits(), CLAIM_RECEIVED);

        eventually(
                () -> assertThat(count("state = 'open' AND remind_at > now()")).isEqualTo(1));
        assertThat(callbacks.toStaff(rep)).hasSize(1);
    }

    @Test
    void anUntouchedToDoIsRemindedOfTwiceAndThenGoesToTheDesk() {
        claimedAndAsked();
        assertThat(count("remind_at >= issued_at + interval '30 min'")).isEqualTo(1);

        timePasses();
        eventually(() -> assertThat(reminders(rep)).isEqualTo(1));
        timePasses();
        eventually(() -> assertThat(reminders(rep)).isEqualTo(2));
        assertThat(asked("desk")).isZero();
        timePasses();
        eventually(() -> assertThat(asked("desk")).isEqualTo(1));

        assertThat(reminders(rep)).isEqualTo(2);
        StaffMessage reminder = callbacks.toStaff(rep).getLast();
        assertThat(reminder.values())
                .containsEntry("phone", zhang.phone().digits())
                .containsKey("waited");
        assertThat(reminder.about()).isNotEmpty();
    }

    private StaffMessage claimedAndAsked() {
        callbacks.claims(zhang);
        eventually(() -> assertThat(callbacks.toStaff(rep)).hasSize(1));
        return callbacks.toStaff(rep).getFirst();
    }

    private void again() {
        transaction.executeWithoutResult(status -> askSales.again(zhang.phone()));
    }

    private void click(StaffMessage card, String member, String button, Selection... chosen) {
        click(card.card().taskId(), member, button, chosen);
    }

    private void click(String taskId, String member, String button, Selection... chosen) {
        callbacks.send(
                taskId,
                new CardClicked(
                        member, taskId, button, "button_interaction", CODE, List.of(chosen), Callbacks.nextSecond()));
    }

    private void answered(StaffText... texts) {
        eventually(() -> assertThat(answers(rep)).containsExactly(texts));
    }

    private List<StaffText> answers(String member) {
        return published.of(CardAnswer.class).stream()
                .filter(answer -> answer.userId().equalsIgnoreCase(member))
                .map(CardAnswer::text)
                .toList();
    }

    /** Whatever is due later with this number is due now. */
    private void timePasses() {
        eventually(() -> assertThat(
                        jdbc.sql("UPDATE sales_todos SET remind_at = now() WHERE phone = ? AND remind_at > now()")
                                .param(zhang.phone().digits())
                                .update())
                .isEqualTo(1));
    }

    private long count(String condition) {
        return callbacks.count(
                "sales_todos", condition + " AND phone", zhang.phone().digits());
    }

    private long reminders(String member) {
        return callbacks.toStaff(member).stream()
                .filter(message -> message.text() == StaffText.TODO_REMINDER)
                .count();
    }

    private long asked(String member) {
        return callbacks.toStaff(member).stream()
                .filter(message -> message.card() != null)
                .filter(message ->
                        zhang.phone().digits().equals(message.values().get("phone")))
                .count();
    }
}
