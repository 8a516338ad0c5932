package link.aftersales.ticket.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.Dialogue.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Draft TYPED = new Draft(UUID.randomUUID(), TicketType.REPAIR, "漏油", List.of());
    private static final Draft UNTYPED = new Draft(UUID.randomUUID(), null, "漏油", List.of(MessageKind.IMAGE));

    private final Conversation conversation = new Conversation(new Pace("3m", Duration.ofSeconds(3), 9));
    private Dialogue dialogue = Dialogue.fresh(Chat.of("openid"));
    private Instant now = NOON;

    @ParameterizedTest
    @ValueSource(strings = {"1", "１", "①", "是", "确认", "提交", "“提交”"})
    void submitsWhatHasATypeByOneWord(String word) {
        offered(TYPED);

        assertThat(says(word)).isEqualTo(new Reply.Submit(TYPED, TicketType.REPAIR, false));
        assertThat(dialogue.state()).isEqualTo(State.IDLE);
    }

    @Test
    void asksForTheTypeAndKeepsTheRest() {
        offered(UNTYPED);

        assertThat(says("1")).isEqualTo(new Reply.AskType(false));
        assertThat(says("维修")).isInstanceOf(Reply.AskForMore.class);
        assertThat(dialogue.told()).isEqualTo(UNTYPED.of(TicketType.REPAIR));
    }

    @Test
    void asksForTheDescriptionWhereOnlyATypeWasSaid() {
        offered(Draft.begin().of(TicketType.COMPLAINT));

        assertThat(says("是")).isEqualTo(new Reply.AskDescription(TicketType.COMPLAINT));
        assertThat(dialogue.state()).isEqualTo(State.DESCRIBING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "０", "取消", "不用了", "不用", "算了"})
    void dropsItByOneWord(String word) {
        offered(TYPED);

        assertThat(says(word)).isEqualTo(new Reply.Cancel(TYPED));
        assertThat(dialogue.draft()).isNull();
    }

    @Test
    void staysOpenWhileSomethingElseIsAsked() {
        offered(TYPED);

        assertThat(says("我的项目")).isEqualTo(new Reply.ListProjects());
        assertThat(says("人工")).isEqualTo(new Reply.Hotline());
        assertThat(says("13800138000")).isEqualTo(new Reply.Nothing());
        assertThat(hears(new Heard.Unusable())).isEqualTo(new Reply.CannotUse());
        assertThat(says("1")).isInstanceOf(Reply.Submit.class);
    }

    @Test
    void leavesNumbersToTheMenuOnceItWasShown() {
        offered(TYPED);

        assertThat(says("帮助")).isEqualTo(new Reply.Menu(false));
        assertThat(says("2")).isEqualTo(new Reply.ListTickets());
        assertThat(says("1")).isEqualTo(new Reply.AskForMore(TYPED));
        assertThat(dialogue.told()).isEqualTo(TYPED);
    }

    @Test
    void canStillBeTakenByItsWordsAfterTheMenu() {
        offered(TYPED);
        says("你好");

        assertThat(says("提交")).isInstanceOf(Reply.Submit.class);
    }

    @Test
    void goesOnWithANewRequestWithoutLosingAWord() {
        offered(UNTYPED);

        assertThat(says("保养 顺便换油")).isInstanceOf(Reply.AskForMore.class);
        assertThat(dialogue.told().description()).isEqualTo("漏油\n顺便换油");
        assertThat(dialogue.told().attachments()).containsExactly(MessageKind.IMAGE);
    }

    @Test
    void takesAPictureMoreAndAsksForTheTypeAfterTheBurst() {
        offered(Draft.begin().say("漏油"));
        assertThat(hears(new Heard.Media(MessageKind.IMAGE))).isEqualTo(new Reply.Nothing());

        assertThat(conversation.pause(dialogue, now.plusSeconds(3)).reply()).isEqualTo(new Reply.AskType(false));
        assertThat(dialogue.told().attachments()).hasSize(1);
    }

    @Test
    void asksNoTypeForAPictureMoreWhereItIsKnown() {
        offered(TYPED);
        hears(new Heard.Media(MessageKind.IMAGE));

        assertThat(conversation.pause(dialogue, now.plusSeconds(3)).reply())
                .isEqualTo(new Reply.AttachmentsReceived(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"好", "可以", "行", "嗯", "OK"})
    void takesANodForAYesOnlyWhileTheQuestionIsTheLatest(String word) {
        offered(TYPED);
        says("帮助");
        assertThat(says(word)).isNotInstanceOf(Reply.Submit.class);

        offered(TYPED);
        assertThat(says(word)).isInstanceOf(Reply.Submit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"好的", "收到", "谢谢", "好了"})
    void asksOnceMoreWhereAYesMayBeMeant(String word) {
        offered(TYPED);

        assertThat(says(word)).isEqualTo(new Reply.OfferAgain(TYPED));
        assertThat(says("1")).isInstanceOf(Reply.Submit.class);
    }

    @Test
    void addsWhatElseIsTold() {
        offered(TYPED);

        assertThat(says("对了，还有异响")).isEqualTo(new Reply.OfferAgain(TYPED.say("对了，还有异响")));
        assertThat(says("1")).isEqualTo(new Reply.Submit(TYPED.say("对了，还有异响"), TicketType.REPAIR, false));
    }

    @Test
    void isNoQuestionAfterADayButLosesNoWord() {
        offered(TYPED);
        now = NOON.plus(Duration.ofHours(25));

        assertThat(says("1")).isEqualTo(new Reply.AskForMore(TYPED));
        assertThat(says("完成")).isEqualTo(new Reply.Submit(TYPED, TicketType.REPAIR, false));
    }

    @Test
    void lapsesAfterAWeek() {
        offered(TYPED);
        now = NOON.plus(Duration.ofDays(8));

        assertThat(says("1")).isEqualTo(new Reply.Menu(false));
        assertThat(dialogue.draft()).isNull();
    }

    @Test
    void submitsNothingBySilence() {
        offered(TYPED);

        assertThat(conversation.pause(dialogue, NOON.plus(Duration.ofDays(1))).reply())
                .isEqualTo(new Reply.Nothing());
    }

    @Test
    void countsThePicturesOfANewDraftAnew() {
        offered(UNTYPED);
        Dialogue before = dialogue;
        now = NOON.plus(Duration.ofDays(8));
        hears(new Heard.Media(MessageKind.IMAGE));

        assertThat(dialogue.attachedSince(before)).isTrue();
    }

    private void offered(Draft draft) {
        dialogue = dialogue.offer(draft, NOON);
    }

    private Reply says(String text) {
        return hears(Heard.of(new Word.Said("id", Chat.of("openid"), text, now)));
    }

    private Reply hears(Heard heard) {
        Turn turn = conversation.hear(dialogue, heard, now);
        dialogue = turn.dialogue();
        return turn.reply();
    }
}
