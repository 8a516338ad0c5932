package link.aftersales.ticket.dialogue;

import static link.aftersales.contracts.text.CustomerText.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.dialogue.Reply.Act;
import link.aftersales.ticket.dialogue.Reply.Add;
import link.aftersales.ticket.dialogue.Reply.ChangeOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of an order goes to the order, whatever staff ask meanwhile; their question is open again afterwards. */
class OrderTalkTest {

    private static final Question SAY_MORE = new Question.SayMore("AS1");
    private static final Question SOLVED = new Question.Solved("AS1");

    private final Talk talk = new Talk();

    @BeforeEach
    void ofTwoProjects() {
        talk.withProjects("P1", "P2");
    }

    @Test
    void takesTheChoiceThoughStaffAskMeanwhile() {
        talk.with("AS1", TicketStatus.RESOLVED);
        talk.says("修改订单");
        talk.staffAsk(SOLVED);

        assertThat(talk.says("2")).containsExactly(SAY_CHANGE);
        assertThat(talk.doesNothing()).isTrue();
    }

    @Test
    void takesTheChangeThoughStaffAskMeanwhile() {
        talk.with("AS1", TicketStatus.WAITING_CUSTOMER);
        toldUpToChange();
        talk.staffAsk(SAY_MORE);

        assertThat(talk.says("数量改为 3 台")).containsExactly(SAY_REASON);
    }

    @Test
    void takesTheReasonThoughStaffAskMeanwhileAndLeavesTheirQuestionOpen() {
        talk.with("AS1", TicketStatus.WAITING_CUSTOMER).with("AS2", TicketStatus.WAITING_CUSTOMER);
        toldUpToChange();
        talk.says("数量改为 3 台");
        talk.staffAsk(SAY_MORE);
        talk.says("产能增加");
        assertThat(talk.does(ChangeOrder.class)).isEqualTo(new ChangeOrder("P1", "数量改为 3 台", "产能增加"));

        talk.says("型号是 X100");
        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS1");
    }

    @ParameterizedTest
    @CsvSource({"取消", "1;取消", "1;3 台;取消"})
    void leavesTheQuestionOfStaffOpenWhenItIsCancelled(String words) {
        talk.with("AS1", TicketStatus.RESOLVED);
        talk.says("修改订单");
        talk.staffAsk(SOLVED);
        for (String word : words.split(";")) {
            talk.says(word);
        }

        talk.says("1");
        assertThat(talk.does(Act.class)).isEqualTo(new Act("AS1", new Action.Close("")));
    }

    @Test
    void leavesOpenWhatStaffAskedBefore() {
        talk.with("AS1", TicketStatus.RESOLVED);
        talk.staffAsk(SOLVED);
        toldUpToChange();
        talk.says("数量改为 3 台");
        talk.says("无");
        talk.does(ChangeOrder.class);

        talk.says("2");
        assertThat(talk.does(Act.class).action()).isInstanceOf(Action.Reopen.class);
    }

    @ParameterizedTest
    @CsvSource({"1,CLOSE", "已解决,CLOSE", "2,REOPEN", "还有问题,REOPEN"})
    void goesOnAfterAnAnswerThatCanOnlyBeMeantForStaff(String word, String action) {
        talk.with("AS1", TicketStatus.RESOLVED);
        toldUpToChange();
        talk.says("数量改为 3 台");
        talk.staffAsk(SOLVED);

        assertThat(talk.says(word)).containsExactly(SAY_REASON);
        assertThat(talk.does(Act.class).action().name().name()).isEqualTo(action);
        talk.says("产能增加");
        assertThat(talk.does(ChangeOrder.class).reason()).isEqualTo("产能增加");
        assertThat(talk.dialogue.question()).isNull();
    }

    @Test
    void takesPointsForPointsAndAllElseForTheOrder() {
        toldUpToChange();
        talk.staffAsk(new Question.Rate("AS1"));
        assertThat(talk.says("不满意")).containsExactly(SAY_REASON);

        talk.says("5");
        assertThat(talk.does(Act.class).action()).isEqualTo(new Action.Rate(5, ""));
    }

    @Test
    void sendsPicturesToStaffAndGoesOn() {
        talk.with("AS1", TicketStatus.PROCESSING).with("AS2", TicketStatus.PROCESSING);
        toldUpToChange();
        talk.staffAsk(SAY_MORE);
        assertThat(talk.sends(MessageKind.IMAGE)).isEmpty();
        talk.fallsSilent(Duration.ofSeconds(3));

        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS1");
        assertThat(talk.dialogue.question()).isInstanceOf(Question.Change.class);
    }

    @Test
    void isNoLongerToldAfterADayButTheQuestionOfStaffIsOpen() {
        talk.with("AS1", TicketStatus.RESOLVED);
        toldUpToChange();
        talk.now = talk.now.plus(Duration.ofHours(20));
        talk.staffAsk(SOLVED);
        talk.now = talk.now.plus(Duration.ofHours(5));

        talk.says("1");
        assertThat(talk.does(Act.class).action()).isInstanceOf(Action.Close.class);
        assertThat(talk.dialogue.question()).isNull();
    }

    @Test
    void outlivesADraftThatIsLeftMeanwhile() {
        talk.says("机器响");
        toldUpToChange();
        talk.says("数量改为 3 台");
        talk.now = talk.now.plus(Duration.ofMinutes(31));

        assertThat(talk.says("无")).containsExactly(UNFINISHED);
        assertThat(talk.does(ChangeOrder.class).change()).isEqualTo("数量改为 3 台");
    }

    private void toldUpToChange() {
        talk.says("修改订单");
        assertThat(talk.says("1")).containsExactly(SAY_CHANGE);
    }
}
