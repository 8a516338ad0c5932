package link.aftersales.ticket.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.chat.Chat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingTest {

    private static final UUID REQUEST = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"维修 设备无法启动", "售后", "机器坏了，什么时候来人", "退货"})
    void keepsWhatAsksForSomething(String text) {
        assertThat(Waiting.asks(said(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好", "谢谢", "👍", "我的工单", "人工", "取消", "好了", "1", "13800138000", "123456", "隐私", "删除我的信息"})
    void keepsNoGreetingThanksCommandOrNumber(String text) {
        assertThat(Waiting.asks(said(text))).isFalse();
    }

    @Test
    void keepsPicturesButNoClicks() {
        assertThat(Waiting.asks(new Word.Sent("id", Chat.of("o"), MessageKind.VOICE, "m", Instant.EPOCH)))
                .isTrue();
        assertThat(Waiting.asks(new Word.Clicked("id", Chat.of("o"), "AFTER_SALES", Instant.EPOCH)))
                .isFalse();
        assertThat(Waiting.asks(new Word.Unusable("id", Chat.of("o"), MessageKind.LOCATION, Instant.EPOCH)))
                .isFalse();
    }

    @Test
    void makesOneRequestOfAllWords() {
        Draft draft = Waiting.told(
                Draft.begin(REQUEST), List.of(text("设备坏了"), sent(MessageKind.IMAGE), text("维修 不能启动"), text("投诉 没人来")));

        assertThat(draft)
                .isEqualTo(Draft.begin(REQUEST)
                        .of(TicketType.REPAIR)
                        .say("设备坏了\n不能启动\n投诉 没人来")
                        .attach(MessageKind.IMAGE));
    }

    @Test
    void leavesTheTypeOpenWhereNoneWasSaid() {
        assertThat(Waiting.told(Draft.begin(REQUEST), texts("售后", "设备坏了")))
                .isEqualTo(Draft.begin(REQUEST).say("设备坏了"));
    }

    @Test
    void quotesInOneShortLine() {
        assertThat(Waiting.quoted(List.of(text("维修\n设备坏了"), sent(MessageKind.IMAGE), sent(MessageKind.VOICE))))
                .isEqualTo("维修 设备坏了 [图片] [语音]");
        assertThat(Waiting.quoted(texts("坏".repeat(60)))).isEqualTo("坏".repeat(60));
        assertThat(Waiting.quoted(texts("坏".repeat(58), "👨‍👩‍👧👨‍👩‍👧"))).isEqualTo("坏".repeat(58) + " …");
    }

    @Test
    void quotesADraftWithItsType() {
        assertThat(Quote.of(
                        Draft.begin(REQUEST).of(TicketType.REPAIR).say("漏油\n异响").attach(MessageKind.IMAGE)))
                .isEqualTo("维修 漏油 异响 [图片]");
        assertThat(Quote.of(Draft.begin(REQUEST))).isEqualTo("售后");
    }

    private static Word said(String text) {
        return new Word.Said("id", Chat.of("o"), text, Instant.EPOCH);
    }

    private static List<WaitingWord> texts(String... texts) {
        return Arrays.stream(texts).map(WaitingTest::text).toList();
    }

    private static WaitingWord text(String text) {
        return new WaitingWord(REQUEST, MessageKind.TEXT, text);
    }

    private static WaitingWord sent(MessageKind kind) {
        return new WaitingWord(REQUEST, kind, "");
    }
}
