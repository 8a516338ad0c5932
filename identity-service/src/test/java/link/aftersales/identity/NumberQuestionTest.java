package link.aftersales.identity;

import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.test.PublishedEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class NumberQuestionTest {

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private PublishedEvents published;

    private final Person zhang = Person.anyone();
    private final String member = zhang.salesRep();

    @BeforeEach
    void isVerifiedWithoutAnyNumberSeen() {
        answer(zhang.openid(), follower(zhang));
        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relation(member, 2, member)));
        callbacks.claims(zhang);
        callbacks.added(member, zhang);
        callbacks.verified(zhang);
    }

    @Test
    void theMemberIsAskedOnceByACardWithTwoButtons() {
        StaffMessage question = question();
        callbacks.added(member, zhang);
        callbacks.settled(zhang);

        assertThat(questions()).hasSize(1);
        assertThat(question.about()).containsExactly(callbacks.verified(zhang).customerId());
        assertThat(question.values())
                .containsEntry("contactName", zhang.name())
                .containsEntry("phoneMasked", zhang.phone().masked());
        assertThat(question.card().layout()).isEqualTo(StaffText.CONFIRM_NUMBER_CARD);
        assertThat(question.card().taskId()).matches("number-[0-9a-f-]{36}");
    }

    @Test
    void yesIsKeptWhateverTheCaseOfTheUserid() {
        String task = question().card().taskId();

        click(member.toUpperCase(Locale.ROOT), task, "yes", "response-1");

        answered(task, "yes");
        eventually(() -> assertThat(shown(task)).containsExactly(StaffText.NUMBER_CONFIRMED));
        assertThat(callbacks.numberProven(zhang).customer().numberProven()).isTrue();
        assertThat(callbacks.verifications(zhang)).isEqualTo(1);
    }

    @Test
    void theFirstAnswerCounts() {
        String task = question().card().taskId();
        click(member, task, "no", "response-1");
        answered(task, "no");

        click(member, task, "yes", "response-2");

        eventually(() -> assertThat(shown(task)).containsExactly(StaffText.NUMBER_DENIED, StaffText.TODO_OVER));
        answered(task, "no");
    }

    @Test
    void nobodyAnswersInTheMembersPlace() {
        String task = question().card().taskId();
        click("somebody-else", task, "yes", "response-1");
        click(member, task, "maybe", "response-2");

        click(member, task, "no", null);

        answered(task, "no");
        callbacks.settled(zhang);
        assertThat(shown(task)).isEmpty();
        assertThat(callbacks.snapshots(zhang).getLast().numberProven()).isFalse();
    }

    private List<StaffMessage> questions() {
        return callbacks.toStaff(member).stream()
                .filter(message -> message.text() == StaffText.CONFIRM_NUMBER)
                .toList();
    }

    private StaffMessage question() {
        eventually(() -> assertThat(questions()).hasSize(1));
        return questions().getFirst();
    }

    private void click(String userId, String task, String button, @Nullable String responseCode) {
        callbacks.send(
                task,
                new CardClicked(
                        userId, task, button, "button_interaction", responseCode, List.of(), Callbacks.nextSecond()));
    }

    private void answered(String task, String answer) {
        eventually(() -> assertThat(callbacks.count("number_answers", "answer = '" + answer + "' AND task_id", task))
                .isEqualTo(1));
    }

    private List<StaffText> shown(String task) {
        return published.of(CardAnswer.class).stream()
                .filter(answer -> answer.taskId().equals(task))
                .map(CardAnswer::text)
                .toList();
    }
}
