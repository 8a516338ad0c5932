package link.aftersales.ticket.dialogue;

import static link.aftersales.contracts.text.CustomerText.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.dialogue.Draft.Standing;
import link.aftersales.ticket.dialogue.Reply.Discard;
import link.aftersales.ticket.dialogue.Reply.Submit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a request is told. */
class ConversationTest {

    private final Talk talk = new Talk();

    @Test
    void asksForTypeThenDescriptionThenPicturesAndSubmits() {
        assertThat(talk.says("售后")).containsExactly(CHOOSE_TYPE);
        assertThat(talk.says("1")).containsExactly(DESCRIBE);
        assertThat(talk.says("设备无法启动。按开关没反应")).containsExactly(SEND_PICTURES);
        assertThat(talk.sends(MessageKind.IMAGE)).isEmpty();
        talk.says("完成");

        Submit submit = talk.does(Submit.class);
        assertThat(submit.draft().type()).isEqualTo(TicketType.REPAIR);
        assertThat(submit.automatic()).isFalse();
        assertThat(submit.draft().description()).isEqualTo("设备无法启动。按开关没反应");
        assertThat(submit.draft().attachments()).containsExactly(MessageKind.IMAGE);
        assertThat(talk.dialogue.draft()).isNull();
        assertThat(talk.dialogue.question()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1,DESCRIBE", "②,DESCRIBE_MAINTENANCE", "第三个,DESCRIBE_COMPLAINT", "退货,DESCRIBE_RETURN", "5,DESCRIBE"})
    void takesATypeByNumberOrWord(String text, CustomerText asked) {
        talk.says("售后");

        assertThat(talk.says(text)).containsExactly(asked);
    }

    @Test
    void takesTypeAndDescriptionInOneMessage() {
        assertThat(talk.says("维修 设备无法启动")).containsExactly(SEND_PICTURES);
        talk.says("完成");

        assertThat(talk.does(Submit.class).draft().description()).isEqualTo("设备无法启动");
    }

    @Test
    void saysHowToMendTheProjectWhereOneIsNamed() {
        talk.withProjects("P1");

        assertThat(talk.says("维修 设备无法启动")).containsExactly(SEND_PICTURES, HINT_PROJECT_URGENT);
    }

    @Test
    void keepsEveryWordOfADescription() {
        talk.says("维修 设备无法启动");
        talk.says("昨天开始的");
        talk.says("谢谢");
        talk.says("维修");
        talk.says("我的工单");

        assertThat(talk.draft().description()).isEqualTo("设备无法启动\n昨天开始的\n谢谢\n维修\n我的工单");
    }

    @Test
    void keepsWordsThatCameBeforeTheType() {
        talk.says("售后");
        assertThat(talk.says("设备无法启动")).containsExactly(CHOOSE_TYPE);

        assertThat(talk.says("维修")).containsExactly(SEND_PICTURES);
        assertThat(talk.draft().description()).isEqualTo("设备无法启动");
    }

    @Test
    void asksForMoreOnceWhereADescriptionIsABareGreeting() {
        talk.says("维修");
        assertThat(talk.says("在吗")).containsExactly(TELL_MORE);
        assertThat(talk.fallsSilent(Duration.ofMinutes(5))).isEmpty();
        assertThat(talk.doesNothing()).isTrue();
        assertThat(talk.says("你好")).containsExactly(SEND_PICTURES);

        assertThat(talk.draft().description()).isEqualTo("在吗\n你好");
    }

    @Test
    void submitsABareGreetingWhereNothingElseIsToBeSaid() {
        talk.says("维修");
        talk.says("在吗");
        talk.says("完成");

        assertThat(talk.does(Submit.class).draft().description()).isEqualTo("在吗");
    }

    @Test
    void answersABurstOfPicturesOnceThreeSecondsAfterTheLast() {
        talk.says("维修");
        talk.sends(MessageKind.IMAGE);
        assertThat(talk.fallsSilent(Duration.ofSeconds(2))).isEmpty();
        talk.sends(MessageKind.IMAGE);

        assertThat(talk.fallsSilent(Duration.ofSeconds(3))).containsExactly(PICTURES_RECEIVED);
        assertThat(talk.fallsSilent(Duration.ofSeconds(3))).isEmpty();
    }

    @Test
    void keepsNoMoreThanNineAttachmentsAndSaysSo() {
        talk.says("维修");
        for (int i = 0; i < 12; i++) {
            talk.sends(MessageKind.IMAGE);
        }

        assertThat(talk.fallsSilent(Duration.ofSeconds(3))).containsExactly(PICTURES_FULL);
        assertThat(talk.draft().attachments()).hasSize(9);
    }

    @Test
    void takesAVoiceForADescription() {
        talk.says("维修");
        talk.sends(MessageKind.VOICE);
        assertThat(talk.fallsSilent(Duration.ofSeconds(3))).containsExactly(VOICE_RECEIVED);
        talk.says("好了");

        assertThat(talk.does(Submit.class).draft().attachments()).containsExactly(MessageKind.VOICE);
    }

    @Test
    void submitsACompleteDraftAfterThreeMinutesOfSilence() {
        talk.says("维修");
        talk.sends(MessageKind.VOICE);
        talk.fallsSilent(Duration.ofMinutes(3));

        assertThat(talk.does(Submit.class).automatic()).isTrue();
    }

    @Test
    void startsTheThreeMinutesAgainWithEveryWord() {
        talk.says("维修 漏油");
        talk.fallsSilent(Duration.ofMinutes(2));
        talk.clicks("MY_TICKETS");
        talk.fallsSilent(Duration.ofMinutes(2));
        assertThat(talk.doesNothing()).isTrue();

        talk.fallsSilent(Duration.ofMinutes(1));
        assertThat(talk.does(Submit.class).automatic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"售后", "维修", "设备坏了，看照片"})
    void submitsNothingByItselfWhileTypeOrContentIsMissing(String start) {
        talk.says(start);

        assertThat(talk.fallsSilent(Duration.ofDays(1))).isEmpty();
        assertThat(talk.doesNothing()).isTrue();
    }

    @Test
    void submitsNothingByItselfWhereThatIsOff() {
        Talk off = new Talk("off");
        off.says("维修 漏油");
        off.fallsSilent(Duration.ofDays(1));

        assertThat(off.doesNothing()).isTrue();
    }

    @Test
    void asksAgainWhenFinishedBeforeAnythingWasTold() {
        talk.says("投诉");

        assertThat(talk.says("完成")).containsExactly(DESCRIBE_COMPLAINT);
    }

    @Test
    void keepsANumberOrCodeInADescriptionSilently() {
        talk.says("维修");
        assertThat(talk.says("13800138000")).isEmpty();
        talk.says("漏油");
        assertThat(talk.says("123456")).isEmpty();

        assertThat(talk.draft().description()).isEqualTo("13800138000\n漏油\n123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"售后", "维修", "维修 漏油"})
    void cancelsADraftWhereverItStands(String start) {
        talk.says(start);

        assertThat(talk.says("取消")).containsExactly(DRAFT_CANCELLED);
        talk.does(Discard.class);
        assertThat(talk.dialogue.draft()).isNull();
    }

    @Test
    void goesBackToTheTypeWithoutLosingAWord() {
        talk.says("维修 漏油");

        assertThat(talk.says("返回")).containsExactly(STEPPED_BACK, CHOOSE_TYPE);
        assertThat(talk.says("退货")).containsExactly(SEND_PICTURES);
        assertThat(talk.draft().type()).isEqualTo(TicketType.RETURN);
        assertThat(talk.draft().description()).isEqualTo("漏油");
    }

    @Test
    void marksADraftAsUrgent() {
        talk.says("维修 漏油");

        assertThat(talk.says("紧急")).containsExactly(RAISED_DRAFT, SEND_PICTURES);
        talk.says("完成");
        assertThat(talk.does(Submit.class).draft().urgent()).isTrue();
        assertThat(talk.does(Submit.class).draft().description()).isEqualTo("漏油");
    }

    @Test
    void changesTheProjectOfADraft() {
        talk.withProjects("P1", "P2");
        talk.says("维修 漏油");

        assertThat(talk.says("换项目")).containsExactly(CHOOSE_PROJECT);
        assertThat(talk.says("2")).containsExactly(PROJECT_CHOSEN, SEND_PICTURES, HINT_PROJECT_URGENT);
        talk.says("2");
        assertThat(talk.draft().projectNo()).isEqualTo("P2");
        assertThat(talk.draft().description()).isEqualTo("漏油\n2");
    }

    @Test
    void submitsADraftByItselfThoughTheProjectIsStillAskedFor() {
        talk.withProjects("P1", "P2");
        talk.says("维修 漏油");
        talk.says("换项目");
        talk.fallsSilent(Duration.ofMinutes(3));

        assertThat(talk.does(Submit.class).draft().description()).isEqualTo("漏油");
    }

    @Test
    void answersAClickWithoutTouchingTheDraft() {
        talk.withProjects("P1");
        talk.says("维修 漏油");

        assertThat(talk.clicks("MY_PROJECTS")).containsExactly(MY_PROJECTS_ASIDE);
        assertThat(talk.clicks("AFTER_SALES")).containsExactly(SEND_PICTURES, HINT_PROJECT_URGENT);
        assertThat(talk.clicks("ORDER_CHANGE")).containsExactly(SEND_PICTURES, HINT_PROJECT_URGENT);
        assertThat(talk.draft().description()).isEqualTo("漏油");
        assertThat(talk.dialogue.describing()).isTrue();
    }

    @Test
    void invitesToNoNumberWhereEveryWordIsTheDescription() {
        talk.with("AS1", TicketStatus.PENDING).with("AS2", TicketStatus.PROCESSING);
        talk.says("维修 漏油");

        assertThat(talk.clicks("MY_TICKETS")).containsExactly(MY_TICKETS_ASIDE);
        talk.says("2");
        assertThat(talk.draft().description()).isEqualTo("漏油\n2");
    }

    @Test
    void offersAgainWhatWasLeftUnfinishedForHalfAnHour() {
        talk.says("售后");
        talk.says("设备坏了");
        talk.now = talk.now.plus(Duration.ofMinutes(31));

        assertThat(talk.says("在吗")).containsExactly(UNFINISHED);
        assertThat(talk.says("1")).containsExactly(CHOOSE_TYPE);
        assertThat(talk.says("维修")).containsExactly(SEND_PICTURES);
        assertThat(talk.draft().description()).isEqualTo("设备坏了");
    }

    @Test
    void answersACommandAndOffersWhatWasLeftUnfinished() {
        talk.says("售后");
        talk.says("设备坏了");
        talk.now = talk.now.plus(Duration.ofMinutes(31));

        assertThat(talk.says("我的工单")).containsExactly(NO_TICKETS, UNFINISHED);
        assertThat(talk.says("0")).containsExactly(DRAFT_CANCELLED);
    }

    @Test
    void addsWhatIsSaidToWhatWasLeftUnfinished() {
        talk.says("售后");
        talk.says("设备坏了");
        talk.now = talk.now.plus(Duration.ofMinutes(31));

        assertThat(talk.says("还有异响")).containsExactly(UNFINISHED);
        assertThat(talk.draft().description()).isEqualTo("设备坏了\n还有异响");
        assertThat(talk.sends(MessageKind.IMAGE)).isEmpty();
        assertThat(talk.fallsSilent(Duration.ofSeconds(3))).containsExactly(UNFINISHED);
        assertThat(talk.dialogue.standing(Standing.UNFINISHED)).isTrue();
    }

    @Test
    void forgetsADraftInWhichNothingWasSaid() {
        talk.says("售后");
        talk.now = talk.now.plus(Duration.ofMinutes(31));

        assertThat(talk.says("在吗")).containsExactly(HELLO, MENU);
        assertThat(talk.dialogue.draft()).isNull();
    }

    @Test
    void leavesAWordToWhoeverElseAnswersItAndOffersTheDraftAfterwards() {
        talk.says("机器响");
        talk.now = talk.now.plus(Duration.ofMinutes(31));

        assertThat(talk.says("删除我的信息")).isEmpty();
        assertThat(talk.says("你好")).containsExactly(UNFINISHED);
    }

    @Test
    void offersEvenACompleteDraftAgainWhereNothingIsSubmittedByItself() {
        Talk slow = new Talk("off");
        slow.says("维修 漏油");
        slow.now = slow.now.plus(Duration.ofMinutes(31));

        assertThat(slow.says("我的工单")).containsExactly(NO_TICKETS, UNFINISHED);
        assertThat(slow.says("1")).containsExactly(SEND_PICTURES);
        slow.says("完成");
        assertThat(slow.does(Submit.class).draft().description()).isEqualTo("漏油");
    }
}
