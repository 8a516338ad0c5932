package link.aftersales.ticket.dialogue;

import static link.aftersales.contracts.text.CustomerText.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.dialogue.Draft.Standing;
import link.aftersales.ticket.dialogue.Reply.Act;
import link.aftersales.ticket.dialogue.Reply.Add;
import link.aftersales.ticket.dialogue.Reply.Discard;
import link.aftersales.ticket.dialogue.Reply.Submit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes without saying what for is lost on no account. */
class LooseWordsTest {

    private final Talk talk = new Talk();

    @Test
    void areOfferedAsARequestWhereNothingIsOpen() {
        assertThat(talk.says("那个机器人怎么样了")).containsExactly(LOOSE_WORDS);
        assertThat(talk.says("1")).containsExactly(SEND_PICTURES);
        talk.says("完成");

        assertThat(talk.does(Submit.class).draft().type()).isEqualTo(TicketType.REPAIR);
        assertThat(talk.does(Submit.class).draft().description()).isEqualTo("那个机器人怎么样了");
    }

    @Test
    void growWhileNobodyHasSaidWhatTheyAre() {
        talk.says("机器响");
        assertThat(talk.says("很大声")).containsExactly(LOOSE_WORDS);

        assertThat(talk.draft().description()).isEqualTo("机器响\n很大声");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "取消", "不用了"})
    void areDroppedByOneWord(String word) {
        talk.says("机器响");

        assertThat(talk.says(word)).containsExactly(WORDS_DROPPED);
        talk.does(Discard.class);
    }

    @Test
    void mayBePicturesAndAreAskedForOnce() {
        assertThat(talk.sends(MessageKind.IMAGE)).isEmpty();
        assertThat(talk.sends(MessageKind.IMAGE)).isEmpty();

        assertThat(talk.fallsSilent(Duration.ofSeconds(3))).containsExactly(LOOSE_WORDS);
        assertThat(talk.says("维修")).containsExactly(SEND_PICTURES);
        assertThat(talk.draft().attachments()).hasSize(2);
    }

    @Test
    void areOfferedToOpenTicketsFirst() {
        talk.with("AS1", TicketStatus.PENDING).with("AS2", TicketStatus.PROCESSING);

        assertThat(talk.says("还在漏")).containsExactly(LOOSE_WORDS_TICKETS);
        talk.says("2");
        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS2");
        assertThat(talk.does(Add.class).draft().description()).isEqualTo("还在漏");
        assertThat(talk.dialogue.draft()).isNull();
    }

    @Test
    void becomeANewRequestByTheLastChoice() {
        talk.with("AS1", TicketStatus.PENDING);
        talk.says("另一台也坏了");

        assertThat(talk.says("2")).containsExactly(CHOOSE_TYPE);
        assertThat(talk.says("1")).containsExactly(SEND_PICTURES);
    }

    @Test
    void goStraightToTheTicketThatWaitsForThem() {
        talk.with("AS1", TicketStatus.PENDING).with("AS2", TicketStatus.WAITING_CUSTOMER);
        talk.says("型号是 X100");
        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS2");

        assertThat(talk.sends(MessageKind.IMAGE)).isEmpty();
        talk.sends(MessageKind.IMAGE);
        assertThat(talk.doesNothing()).isTrue();
        talk.fallsSilent(Duration.ofSeconds(3));
        assertThat(talk.does(Add.class).draft().attachments()).hasSize(2);
    }

    @Test
    void joinTheTicketThatWasJustSpokenAboutForHalfAnHour() {
        talk.with("AS1", TicketStatus.PENDING).with("AS2", TicketStatus.PENDING);
        talk.dialogue = talk.dialogue.joining("AS2", talk.now);
        talk.now = talk.now.plus(Duration.ofMinutes(29));
        talk.says("还有异响");
        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS2");

        talk.now = talk.now.plus(Duration.ofMinutes(2));
        assertThat(talk.says("还有异响")).containsExactly(LOOSE_WORDS_TICKETS);
    }

    @Test
    void leaveCommandsWhatTheyAre() {
        talk.with("AS1", TicketStatus.PENDING);
        talk.dialogue = talk.dialogue.joining("AS1", talk.now);

        assertThat(talk.says("我的工单")).containsExactly(TICKET_DETAIL);
        assertThat(talk.says("维修 另一台")).containsExactly(SEND_PICTURES);
    }

    @Test
    void takePicturesThatAreOnTheirWayBeforeACommand() {
        talk.with("AS1", TicketStatus.WAITING_CUSTOMER);
        talk.sends(MessageKind.IMAGE);

        assertThat(talk.says("维修 另一台")).containsExactly(SEND_PICTURES);
        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS1");
        assertThat(talk.draft().attachments()).isEmpty();
    }

    @Test
    void takePicturesAndTheWordsAfterThemTogether() {
        talk.with("AS1", TicketStatus.WAITING_CUSTOMER);
        talk.sends(MessageKind.IMAGE);
        talk.says("就是这里");

        assertThat(talk.does(Add.class).draft().description()).isEqualTo("就是这里");
        assertThat(talk.does(Add.class).draft().attachments()).hasSize(1);
    }

    @Test
    void answerStaffThoughSomethingElseWasLeftUnsaid() {
        talk.with("AS1", TicketStatus.WAITING_CUSTOMER).with("AS2", TicketStatus.WAITING_CUSTOMER);
        talk.says("机器响");
        talk.staffAsk(new Question.SayMore("AS2"));
        talk.says("型号是 X100");

        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS2");
        assertThat(talk.does(Add.class).draft().description()).isEqualTo("型号是 X100");
        assertThat(talk.draft().description()).isEqualTo("机器响");
    }

    @Test
    void areWhatSixDigitsAreOnceNoCodeIsAwaited() {
        assertThat(talk.says("123456")).containsExactly(LOOSE_WORDS);
    }

    @Test
    void areNotTheCodeThatMadeHimTrusted() {
        talk.dialogue = talk.dialogue.courtesies(Courtesies.NONE.trusted(talk.now.plusSeconds(1)));

        assertThat(talk.says("123456")).isEmpty();
        assertThat(talk.dialogue.draft()).isNull();
    }

    @Test
    void areNotWhatAMobileNumberIsInKf() {
        Talk kf = Talk.inKf();

        assertThat(kf.says("13800138000")).containsExactly(ALREADY_VERIFIED);
        assertThat(kf.dialogue.draft()).isNull();
        assertThat(kf.says("123456")).containsExactly(LOOSE_WORDS);
        assertThat(kf.says("删除我的信息")).containsExactly(IN_OFFICIAL_ACCOUNT);
    }

    @Test
    void areAlsoANumberInKfThatSomebodyWaitsFor() {
        Talk kf = Talk.inKf().with("AS1", TicketStatus.WAITING_CUSTOMER);

        kf.says("13800138000");

        assertThat(kf.does(Add.class).draft().description()).isEqualTo("13800138000");
    }

    @Test
    void areWhatSolvedIsWhereNothingWasResolved() {
        assertThat(talk.says("修好了")).containsExactly(LOOSE_WORDS);
    }

    @Test
    void areOfferedAgainAfterHalfAnHour() {
        talk.says("机器响");
        talk.now = talk.now.plus(Duration.ofMinutes(31));

        assertThat(talk.says("你好")).containsExactly(UNFINISHED);
        assertThat(talk.dialogue.standing(Standing.UNFINISHED)).isTrue();
    }

    @Test
    void findRoomForEveryPictureOfATicket() {
        talk.with("AS1", TicketStatus.WAITING_CUSTOMER);
        for (int i = 0; i < 9; i++) {
            assertThat(talk.sends(MessageKind.IMAGE)).isEmpty();
            assertThat(talk.doesNothing()).isTrue();
        }

        talk.sends(MessageKind.IMAGE);
        assertThat(talk.does(Add.class).draft().attachments()).hasSize(9);
        talk.fallsSilent(Duration.ofSeconds(3));
        assertThat(talk.does(Add.class).draft().attachments()).hasSize(1);
    }

    @Test
    void sayThatOnlyNinePicturesFindRoom() {
        for (int i = 0; i < 10; i++) {
            assertThat(talk.sends(MessageKind.IMAGE)).isEmpty();
        }

        assertThat(talk.fallsSilent(Duration.ofSeconds(3))).containsExactly(ONLY_FIRST_KEPT, LOOSE_WORDS);
        assertThat(talk.draft().attachments()).hasSize(9);
    }

    @Test
    void sayThatOnlyNinePicturesFindRoomThoughAWordFollowsAtOnce() {
        for (int i = 0; i < 10; i++) {
            talk.sends(MessageKind.IMAGE);
        }

        assertThat(talk.says("维修")).containsExactly(ONLY_FIRST_KEPT, SEND_PICTURES);
    }

    @Test
    void goOnToTheTicketOfAColleagueThatHeJoined() {
        talk.with("AS1", TicketStatus.PENDING);
        talk.dialogue = talk.dialogue.joining("AS-of-colleague", talk.now);

        talk.says("我这边也漏");
        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS-of-colleague");
    }

    @Test
    void leaveOpenWhatStaffAskedBefore() {
        talk.with("AS1", TicketStatus.PENDING);
        talk.staffAsk(new Question.Rate("AS0"));
        assertThat(talk.says("另一台也坏了")).containsExactly(LOOSE_WORDS_TICKETS);
        talk.says("1");
        talk.does(Add.class);

        talk.says("5");
        assertThat(talk.does(Act.class).action()).isEqualTo(new Action.Rate(5, ""));
    }
}
