package link.aftersales.ticket.dialogue;

import static link.aftersales.contracts.text.CustomerText.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.ticket.dialogue.Draft.Standing;
import link.aftersales.ticket.dialogue.Reply.Act;
import link.aftersales.ticket.dialogue.Reply.Add;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was begun and left takes nothing that is meant for a ticket. */
class UnfinishedTest {

    private static final String LEFT = "设备坏了";

    private final Talk talk = new Talk();

    @BeforeEach
    void leaveSomething() {
        talk.says("售后");
        talk.says(LEFT);
        talk.now = talk.now.plus(Duration.ofMinutes(31));
        assertThat(talk.says("你好")).containsExactly(UNFINISHED);
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageKind.class,
            names = {"IMAGE", "VOICE", "VIDEO", "FILE"})
    void leavesWhatIsSentToStaffWhoAsked(MessageKind kind) {
        talk.with("AS1", TicketStatus.WAITING_CUSTOMER).with("AS2", TicketStatus.WAITING_CUSTOMER);
        talk.staffAsk(new Question.SayMore("AS2"));

        assertThat(talk.sends(kind)).isEmpty();
        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS2");
        assertThat(talk.does(Add.class).draft().attachments()).containsExactly(kind);
        untouched();
    }

    @Test
    void isOfferedWithOneAnswerToABurstForStaff() {
        talk.with("AS1", TicketStatus.WAITING_CUSTOMER);
        talk.staffAsk(new Question.SayMore("AS1"));
        talk.sends(MessageKind.IMAGE);
        assertThat(talk.sends(MessageKind.IMAGE)).isEmpty();
        talk.does(Add.class);

        assertThat(talk.fallsSilent(Duration.ofSeconds(3))).containsExactly(SUPPLEMENTED, UNFINISHED);
        assertThat(talk.doesNothing()).isTrue();
        assertThat(talk.sends(MessageKind.IMAGE)).isEmpty();
        assertThat(talk.draft().attachments()).hasSize(1);
    }

    @Test
    void tellsOfABurstForStaffThatIsCutShort() {
        talk.with("AS1", TicketStatus.WAITING_CUSTOMER);
        talk.staffAsk(new Question.SayMore("AS1"));
        talk.sends(MessageKind.IMAGE);

        assertThat(talk.says("我的工单")).containsExactly(SUPPLEMENTED, TICKET_DETAIL);
        untouched();
    }

    @Test
    void leavesAPictureToTheOnlyTicketThatWaits() {
        talk.with("AS1", TicketStatus.WAITING_CUSTOMER);
        talk.says("帮助");
        talk.sends(MessageKind.IMAGE);

        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS1");
        untouched();
    }

    @Test
    void leavesTheAnswerToStaffWhoAskedBeforeItWasLeft() {
        Talk late = new Talk().with("AS1", TicketStatus.WAITING_CUSTOMER).with("AS2", TicketStatus.WAITING_CUSTOMER);
        late.says(LEFT);
        late.staffAsk(new Question.SayMore("AS2"));
        late.now = late.now.plus(Duration.ofMinutes(31));
        late.says("型号是 X100");

        assertThat(late.does(Add.class).ticketNo()).isEqualTo("AS2");
        assertThat(late.draft().description()).isEqualTo(LEFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "好了"})
    void leavesTheNumberToStaffWhoAskedBeforeItWasLeft(String word) {
        Talk late = new Talk().with("AS1", TicketStatus.RESOLVED);
        late.says(LEFT);
        late.staffAsk(new Question.Solved("AS1"));
        late.now = late.now.plus(Duration.ofMinutes(31));

        assertThat(late.says(word)).isEmpty();
        assertThat(late.does(Act.class).ticketNo()).isEqualTo("AS1");
        assertThat(late.dialogue.standing(Standing.UNFINISHED)).isTrue();
    }

    @Test
    void isOfferedWithTheAnswerToACommand() {
        Talk late = new Talk().with("AS1", TicketStatus.PENDING);
        late.says(LEFT);
        late.now = late.now.plus(Duration.ofMinutes(31));

        assertThat(late.says("催单")).containsExactly(UNFINISHED);
        assertThat(late.does(Act.class).ticketNo()).isEqualTo("AS1");
    }

    @Test
    void isNotWhatASupplementAddsToTheOnlyTicket() {
        talk.with("AS1", TicketStatus.PROCESSING);
        assertThat(talk.says("补充")).containsExactly(SAY_SUPPLEMENT);
        assertThat(talk.doesNothing()).isTrue();
        untouched();

        talk.says("型号是 X100");
        assertThat(talk.does(Add.class).draft().description()).isEqualTo("型号是 X100");
        untouched();
    }

    @Test
    void isNotWhatASupplementAddsToOneOfSeveralTickets() {
        talk.with("AS1", TicketStatus.PROCESSING).with("AS2", TicketStatus.PENDING);
        assertThat(talk.says("补充 型号 X100")).containsExactly(WHICH_TICKET);
        talk.says("2");

        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS2");
        assertThat(talk.does(Add.class).draft().description()).isEqualTo("型号 X100");
        untouched();
    }

    @Test
    void takesTheWordsOfASupplementWhoseTicketIsNotChosen() {
        talk.with("AS1", TicketStatus.PROCESSING).with("AS2", TicketStatus.PENDING);
        talk.says("补充 型号 X100");
        talk.says("帮助");

        assertThat(talk.draft().description()).isEqualTo(LEFT + "\n型号 X100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"取消", "0", "不用了"})
    void outlivesASupplementThatIsTakenBack(String word) {
        talk.with("AS1", TicketStatus.PROCESSING).with("AS2", TicketStatus.PENDING);
        talk.says("补充 型号 X100");

        assertThat(talk.says(word)).containsExactly(WORDS_DROPPED);
        untouched();
    }

    @Test
    void keepsStaffWaitingWhileTheTicketOfASupplementIsChosen() {
        talk.with("AS1", TicketStatus.RESOLVED).with("AS2", TicketStatus.PENDING);
        talk.says("补充 型号 X100");
        talk.staffAsk(new Question.Solved("AS1"));
        talk.says("2");
        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS2");

        talk.says("1");
        assertThat(talk.does(Act.class).ticketNo()).isEqualTo("AS1");
    }

    private void untouched() {
        assertThat(talk.draft().description()).isEqualTo(LEFT);
        assertThat(talk.draft().attachments()).isEqualTo(List.of());
        assertThat(talk.dialogue.standing(Standing.UNFINISHED)).isTrue();
    }
}
