package link.aftersales.ticket.dialogue;

import static link.aftersales.contracts.text.CustomerText.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.dialogue.Reply.Act;
import link.aftersales.ticket.dialogue.Reply.Add;
import link.aftersales.ticket.dialogue.Reply.CallHuman;
import link.aftersales.ticket.dialogue.Reply.ChangeOrder;
import link.aftersales.ticket.dialogue.Reply.Submit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about tickets and orders, and what numbers answer. */
class TicketTalkTest {

    private final Talk talk = new Talk();

    @Test
    void answersTheNumbersOfTheMenuOnlyWhileItIsTheLatestQuestion() {
        assertThat(talk.says("1")).containsExactly(MENU);
        assertThat(talk.says("2")).containsExactly(NO_TICKETS);
        assertThat(talk.says("2")).containsExactly(MENU);
        assertThat(talk.says("3")).containsExactly(NO_PROJECTS);
        talk.says("帮助");
        talk.says("5");
        talk.does(CallHuman.class);
        talk.says("帮助");
        assertThat(talk.says("1")).containsExactly(CHOOSE_TYPE);
    }

    @Test
    void takesYesterdaysMenuForNoQuestion() {
        talk.says("帮助");
        talk.now = talk.now.plus(Duration.ofHours(25));

        assertThat(talk.says("2")).containsExactly(MENU);
    }

    @Test
    void greetsThanksAndAdmitsWhatItCannotUse() {
        assertThat(talk.says("你好")).containsExactly(HELLO, MENU);
        assertThat(talk.says("谢谢")).containsExactly(YOU_ARE_WELCOME);
        assertThat(talk.says("好的")).isEmpty();
        talk.now = talk.now.plus(Duration.ofMinutes(11));
        assertThat(talk.says("👍")).containsExactly(YOU_ARE_WELCOME);
        assertThat(talk.hears(new Heard.Unusable())).containsExactly(UNSUPPORTED_MESSAGE);
        assertThat(talk.clicks("VERIFY")).containsExactly(ALREADY_VERIFIED);
        assertThat(talk.says("13800138000")).isEmpty();
    }

    @Test
    void callsSomebodyOnceInHalfAnHourButAlwaysAnswers() {
        talk.clicks("HUMAN");
        assertThat(talk.does(CallHuman.class).again()).isFalse();
        talk.says("转人工");
        assertThat(talk.does(CallHuman.class).again()).isTrue();
        talk.now = talk.now.plus(Duration.ofMinutes(31));
        talk.says("人工");
        assertThat(talk.does(CallHuman.class).again()).isFalse();
    }

    @Test
    void showsOneTicketAtOnceAndSeveralByNumber() {
        talk.with("AS1", TicketStatus.PENDING);
        assertThat(talk.says("进度")).containsExactly(TICKET_DETAIL);

        talk.with("AS2", TicketStatus.RESOLVED).with("AS3", TicketStatus.CLOSED);
        assertThat(talk.says("我的工单")).containsExactly(MY_TICKETS);
        assertThat(talk.says("2")).containsExactly(TICKET_DETAIL);
        assertThat(talk.says("1")).containsExactly(TICKET_DETAIL);
        assertThat(talk.says("3")).containsExactly(MY_TICKETS);
        assertThat(talk.says("as20260801150100ABC")).containsExactly(TICKET_DETAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"催单", "取消工单", "紧急", "换项目", "补充"})
    void saysWhereNothingIsOpen(String wish) {
        assertThat(talk.says(wish)).containsExactly(NOTHING_OPEN);
    }

    @Test
    void urgesTheOnlyTicketAtOnceAndAsksWhichOfSeveral() {
        talk.with("AS1", TicketStatus.PENDING);
        talk.says("催一下");
        assertThat(talk.does(Act.class)).isEqualTo(new Act("AS1", new Action.Urge()));

        talk.with("AS2", TicketStatus.PROCESSING);
        assertThat(talk.says("催单")).containsExactly(WHICH_TICKET);
        talk.says("2");
        assertThat(talk.does(Act.class).ticketNo()).isEqualTo("AS2");
    }

    @Test
    void raisesTheTicketThatWasJustSubmitted() {
        talk.with("AS1", TicketStatus.PENDING).with("AS2", TicketStatus.PENDING);
        talk.dialogue = talk.dialogue.joining("AS2", talk.now);
        talk.says("紧急");

        assertThat(talk.does(Act.class).ticketNo()).isEqualTo("AS2");
        assertThat(talk.does(Act.class).action()).isInstanceOf(Action.Raise.class);
    }

    @Test
    void changesTheProjectOfATicketByNumber() {
        talk.with("AS1", TicketStatus.PENDING).withProjects("P1", "P2");

        assertThat(talk.says("换项目")).containsExactly(CHOOSE_PROJECT);
        talk.says("2");
        assertThat(((Action.File) talk.does(Act.class).action()).projectNo()).isEqualTo("P2");
        talk.says("换项目");
        talk.says("0");
        assertThat(((Action.File) talk.does(Act.class).action()).projectNo()).isNull();
    }

    @Test
    void offersNoOtherProjectWhereThereIsNone() {
        talk.with("AS1", TicketStatus.PENDING).withProjects("P1");

        assertThat(talk.says("换项目")).containsExactly(ONLY_ONE_PROJECT);
    }

    @Test
    void cancelsATicketOnlyAfterAsking() {
        talk.with("AS1", TicketStatus.PENDING);
        assertThat(talk.says("取消工单")).containsExactly(CANCEL_TICKET);
        assertThat(talk.says("取消")).containsExactly(CANCEL_TICKET);
        assertThat(talk.says("0")).containsExactly(TICKET_KEPT);
        talk.says("取消工单");
        talk.says("1");

        assertThat(talk.does(Act.class).action()).isInstanceOf(Action.Cancel.class);
    }

    @Test
    void takesASupplementWithAndWithoutItsWords() {
        talk.with("AS1", TicketStatus.PROCESSING);
        talk.says("补充：型号 X100");
        assertThat(talk.does(Add.class).draft().description()).isEqualTo("型号 X100");

        assertThat(talk.says("补充")).containsExactly(SAY_SUPPLEMENT);
        talk.says("还有照片");
        assertThat(talk.does(Add.class).draft().description()).isEqualTo("还有照片");
    }

    @Test
    void holdsASupplementUntilItsTicketIsChosen() {
        talk.with("AS1", TicketStatus.PROCESSING).with("AS2", TicketStatus.PENDING);

        assertThat(talk.says("补充 型号 X100")).containsExactly(WHICH_TICKET);
        talk.says("1");
        assertThat(talk.does(Add.class)).satisfies(add -> {
            assertThat(add.ticketNo()).isEqualTo("AS1");
            assertThat(add.draft().description()).isEqualTo("型号 X100");
        });
    }

    @Test
    void asksForWhichTicketASupplementIsThoughOneWasJustSubmitted() {
        talk.with("AS2", TicketStatus.PENDING).with("AS1", TicketStatus.PROCESSING);
        talk.dialogue = talk.dialogue.joining("AS2", talk.now);

        assertThat(talk.says("补充 机器编号 A-17")).containsExactly(WHICH_TICKET);
        talk.says("2");
        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS1");
        assertThat(talk.does(Add.class).draft().description()).isEqualTo("机器编号 A-17");
    }

    @ParameterizedTest
    @CsvSource({"1,CLOSE", "已解决,CLOSE", "修好了,CLOSE", "好了,CLOSE", "是,CLOSE", "2,REOPEN", "还有问题,REOPEN", "没修好,REOPEN"})
    void takesTheAnswerWhetherItIsSolved(String word, String action) {
        talk.with("AS1", TicketStatus.RESOLVED);
        talk.staffAsk(new Question.Solved("AS1"));
        talk.says(word);

        assertThat(talk.does(Act.class).action().name().name()).isEqualTo(action);
    }

    @Test
    void addsOtherWordsToATicketThatIsSaidToBeSolved() {
        talk.with("AS1", TicketStatus.RESOLVED);
        talk.staffAsk(new Question.Solved("AS1"));
        talk.says("师傅很好，就是螺丝少一颗");

        assertThat(talk.does(Add.class).ticketNo()).isEqualTo("AS1");
    }

    @Test
    void reopensByWordsAloneWithinTheDaysThatTheDeskAllows() {
        talk.with("AS1", TicketStatus.CLOSED);
        talk.says("还有问题");

        assertThat(talk.does(Act.class).action()).isInstanceOf(Action.Reopen.class);
    }

    @ParameterizedTest
    @CsvSource({"5,5", "①,1", "满意,4", "很不满意,1", "3分,3", "5星,5"})
    void takesPointsInWhateverWords(String word, int score) {
        talk.staffAsk(new Question.Rate("AS1"));
        talk.says(word);

        assertThat(talk.does(Act.class).action()).isEqualTo(new Action.Rate(score, ""));
    }

    @Test
    void keepsAskingForPointsThatThereAre() {
        talk.staffAsk(new Question.Rate("AS1"));

        assertThat(talk.says("7")).containsExactly(RATE_PLEASE);
    }

    @Test
    void takesWhatWentWrongWithThePoints() {
        talk.staffAsk(new Question.WhatWentWrong("AS1", 1));
        talk.says("等了三天没人来");

        assertThat(talk.does(Act.class).action()).isEqualTo(new Action.Rate(1, "等了三天没人来"));
    }

    @Test
    void letsAQuestionWaitUntilADescriptionIsTold() {
        talk.with("AS1", TicketStatus.RESOLVED);
        talk.says("维修 漏油");
        talk.staffAsk(new Question.Solved("AS1"));
        assertThat(talk.says("1")).containsExactly(SEND_PICTURES);
        talk.says("完成");
        assertThat(talk.does(Submit.class).draft().description()).isEqualTo("漏油\n1");

        talk.says("1");
        assertThat(talk.does(Act.class).action()).isInstanceOf(Action.Close.class);
    }

    @Test
    void letsAQuestionWaitThatWasAskedBeforeADescription() {
        talk.with("AS1", TicketStatus.RESOLVED);
        talk.staffAsk(new Question.Solved("AS1"));
        talk.says("保养 主轴");
        talk.says("完成");
        talk.says("1");

        assertThat(talk.does(Act.class).action()).isInstanceOf(Action.Close.class);
    }

    @Test
    void asksForChangeAndReasonOfAnOrder() {
        talk.withProjects("P1");

        assertThat(talk.clicks("ORDER_CHANGE")).containsExactly(SAY_CHANGE);
        assertThat(talk.says("数量改为 3 台")).containsExactly(SAY_REASON);
        talk.says("产能增加");
        assertThat(talk.does(ChangeOrder.class)).isEqualTo(new ChangeOrder("P1", "数量改为 3 台", "产能增加"));
        assertThat(talk.dialogue.question()).isNull();
    }

    @Test
    void asksWhichOrderAndGoesBackOneStep() {
        talk.withProjects("P1", "P2");
        assertThat(talk.says("修改订单")).containsExactly(CHOOSE_ORDER);
        assertThat(talk.says("2")).containsExactly(SAY_CHANGE);
        assertThat(talk.says("返回")).containsExactly(STEPPED_BACK, CHOOSE_ORDER);
        talk.says("1");
        talk.says("换型号");
        assertThat(talk.says("上一步")).containsExactly(STEPPED_BACK, SAY_CHANGE);
        talk.says("换颜色");
        talk.says("无");

        assertThat(talk.does(ChangeOrder.class)).isEqualTo(new ChangeOrder("P1", "换颜色", null));
    }

    @Test
    void takesNumbersAndTypesForWhatIsToBeChanged() {
        talk.withProjects("P1");
        talk.says("修改订单");

        assertThat(talk.says("退货 两台")).containsExactly(SAY_REASON);
        talk.says("多了");
        assertThat(talk.does(ChangeOrder.class).change()).isEqualTo("退货 两台");
    }

    @Test
    void dropsAChangeByOneWord() {
        talk.withProjects("P1");
        talk.says("修改订单");

        assertThat(talk.says("取消")).containsExactly(WORDS_DROPPED);
        assertThat(talk.dialogue.question()).isNull();
    }

    @Test
    void changesNoOrderWithoutAProject() {
        assertThat(talk.says("修改订单")).containsExactly(NO_PROJECTS);
    }

    @Test
    void choosesOnlyWhatIsStillHisProject() {
        talk.withProjects("P1", "P2");
        talk.staffAsk(new Question.WhichProject("AS1", List.of("P9", "P1")));

        assertThat(talk.says("1")).containsExactly(CHOOSE_PROJECT);
        assertThat(talk.doesNothing()).isTrue();
    }
}
