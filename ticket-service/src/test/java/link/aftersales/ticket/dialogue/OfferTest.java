package link.aftersales.ticket.dialogue;

import static link.aftersales.contracts.text.CustomerText.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.dialogue.Draft.Standing;
import link.aftersales.ticket.dialogue.Reply.CallHuman;
import link.aftersales.ticket.dialogue.Reply.Discard;
import link.aftersales.ticket.dialogue.Reply.Submit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was said before the verification is offered for submission. */
class OfferTest {

    private static final Draft UNTYPED =
            Draft.begin(UUID.randomUUID()).say("漏油").attach(MessageKind.IMAGE);
    private static final Draft TYPED =
            Draft.begin(UUID.randomUUID()).of(TicketType.REPAIR).say("漏油");

    private final Talk talk = new Talk();

    @ParameterizedTest
    @ValueSource(strings = {"1", "１", "①", "是", "确认", "提交", "“提交”"})
    void submitsWhatHasATypeByOneWord(String word) {
        offered(TYPED);
        talk.says(word);

        assertThat(talk.does(Submit.class)).isEqualTo(new Submit(TYPED, false, false));
        assertThat(talk.dialogue.draft()).isNull();
    }

    @Test
    void asksForTheTypeAndKeepsTheRest() {
        offered(UNTYPED);

        assertThat(talk.says("1")).containsExactly(CHOOSE_TYPE);
        assertThat(talk.says("维修")).containsExactly(SEND_PICTURES);
        assertThat(talk.draft()).isEqualTo(UNTYPED.of(TicketType.REPAIR));
    }

    @Test
    void asksForTheDescriptionWhereOnlyATypeWasSaid() {
        offered(Draft.begin().of(TicketType.COMPLAINT));

        assertThat(talk.says("是")).containsExactly(DESCRIBE_COMPLAINT);
        assertThat(talk.dialogue.describing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "０", "取消", "不用了", "不用", "算了"})
    void dropsItByOneWord(String word) {
        offered(TYPED);

        assertThat(talk.says(word)).containsExactly(DRAFT_CANCELLED);
        assertThat(talk.does(Discard.class).draft().id()).isEqualTo(TYPED.id());
        assertThat(talk.dialogue.draft()).isNull();
    }

    @Test
    void staysOpenWhileSomethingElseIsAsked() {
        offered(TYPED);

        assertThat(talk.says("我的项目")).containsExactly(NO_PROJECTS);
        talk.says("人工");
        talk.does(CallHuman.class);
        assertThat(talk.says("13800138000")).isEmpty();
        assertThat(talk.hears(new Heard.Unusable())).containsExactly(UNSUPPORTED_MESSAGE);
        talk.says("1");
        talk.does(Submit.class);
    }

    @Test
    void leavesNumbersToTheMenuOnceItWasShown() {
        offered(TYPED);

        assertThat(talk.says("帮助")).containsExactly(MENU);
        assertThat(talk.says("2")).containsExactly(NO_TICKETS);
        assertThat(talk.says("1")).containsExactly(WAITING_WORDS);
        assertThat(talk.draft().description()).isEqualTo("漏油");
    }

    @Test
    void goesOnWithItByTheFirstItemOfTheMenu() {
        offered(TYPED);
        talk.says("帮助");

        assertThat(talk.says("1")).containsExactly(SEND_PICTURES);
        assertThat(talk.draft()).isEqualTo(TYPED);
    }

    @Test
    void canStillBeTakenByItsWordsAfterTheMenu() {
        offered(TYPED);
        talk.says("你好");
        talk.says("提交");

        talk.does(Submit.class);
    }

    @Test
    void goesOnWithANewRequestWithoutLosingAWord() {
        offered(UNTYPED);

        assertThat(talk.says("保养 顺便换油")).containsExactly(SEND_PICTURES);
        assertThat(talk.draft().description()).isEqualTo("漏油\n顺便换油");
        assertThat(talk.draft().attachments()).containsExactly(MessageKind.IMAGE);
    }

    @Test
    void takesAPictureMoreAndAsksForTheTypeAfterTheBurst() {
        offered(Draft.begin().say("漏油"));
        assertThat(talk.sends(MessageKind.IMAGE)).isEmpty();

        assertThat(talk.fallsSilent(Duration.ofSeconds(3))).containsExactly(CHOOSE_TYPE);
        assertThat(talk.draft().attachments()).hasSize(1);
    }

    @Test
    void asksNoTypeForAPictureMoreWhereItIsKnown() {
        offered(TYPED);
        talk.sends(MessageKind.IMAGE);

        assertThat(talk.fallsSilent(Duration.ofSeconds(3))).containsExactly(PICTURES_RECEIVED);
        talk.fallsSilent(Duration.ofMinutes(3));
        assertThat(talk.does(Submit.class).automatic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"好", "可以", "行", "嗯", "OK"})
    void takesANodForAYesOnlyWhileTheQuestionIsTheLatest(String word) {
        offered(TYPED);
        talk.says("帮助");
        talk.says(word);
        assertThat(talk.doesNothing()).isTrue();

        offered(TYPED);
        talk.says(word);
        talk.does(Submit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"好的", "收到", "谢谢", "好了"})
    void asksOnceMoreWhereAYesMayBeMeant(String word) {
        offered(TYPED);

        assertThat(talk.says(word)).containsExactly(WAITING_WORDS);
        talk.says("1");
        talk.does(Submit.class);
    }

    @Test
    void addsWhatElseIsTold() {
        offered(TYPED);

        assertThat(talk.says("对了，还有异响")).containsExactly(WAITING_WORDS);
        talk.says("1");
        assertThat(talk.does(Submit.class).draft()).isEqualTo(TYPED.say("对了，还有异响"));
    }

    @Test
    void isNoQuestionAfterADayButLosesNoWord() {
        offered(TYPED);
        talk.now = Talk.NOON.plus(Duration.ofHours(25));

        assertThat(talk.says("1")).containsExactly(WAITING_WORDS);
        assertThat(talk.doesNothing()).isTrue();
        talk.says("1");
        assertThat(talk.does(Submit.class).draft()).isEqualTo(TYPED);
    }

    @Test
    void lapsesAfterAWeek() {
        offered(TYPED);
        talk.now = Talk.NOON.plus(Duration.ofDays(8));

        assertThat(talk.says("1")).containsExactly(MENU);
        assertThat(talk.dialogue.draft()).isNull();
    }

    @Test
    void submitsNothingBySilence() {
        offered(TYPED);

        assertThat(talk.fallsSilent(Duration.ofDays(1))).isEmpty();
        assertThat(talk.doesNothing()).isTrue();
    }

    @Test
    void countsThePicturesOfANewDraftAnew() {
        offered(UNTYPED);
        Dialogue before = talk.dialogue;
        talk.now = Talk.NOON.plus(Duration.ofDays(8));
        talk.sends(MessageKind.IMAGE);

        assertThat(talk.dialogue.attachedSince(before)).isTrue();
        assertThat(talk.dialogue.standing(Standing.LOOSE)).isTrue();
        assertThat(talk.draft().attachments()).isEqualTo(List.of(MessageKind.IMAGE));
    }

    private void offered(Draft draft) {
        talk.dialogue = talk.dialogue.offer(draft, Talk.NOON);
    }
}
