package link.aftersales.ticket.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.Dialogue.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final Talk talk = new Talk("3m");

    @Test
    void asksForTypeThenDescriptionThenPicturesAndSubmits() {
        assertThat(talk.says("售后")).isEqualTo(new Reply.AskType(false));
        assertThat(talk.says("1")).isEqualTo(new Reply.AskDescription(TicketType.REPAIR));
        assertThat(talk.says("设备无法启动。按开关没反应")).isInstanceOf(Reply.AskForMore.class);
        assertThat(talk.sends(MessageKind.IMAGE)).isEqualTo(new Reply.Nothing());
        assertThat(talk.says("完成")).isInstanceOfSatisfying(Reply.Submit.class, submit -> {
            assertThat(submit.type()).isEqualTo(TicketType.REPAIR);
            assertThat(submit.automatic()).isFalse();
            assertThat(submit.draft().description()).isEqualTo("设备无法启动。按开关没反应");
            assertThat(submit.draft().attachments()).containsExactly(MessageKind.IMAGE);
        });
        assertThat(talk.dialogue.state()).isEqualTo(State.IDLE);
    }

    @ParameterizedTest
    @CsvSource({"1,REPAIR", "②,MAINTENANCE", "第三个,COMPLAINT", "退货,RETURN", "5,OTHER"})
    void takesATypeByNumberOrWord(String text, TicketType type) {
        talk.says("售后");

        assertThat(talk.says(text)).isEqualTo(new Reply.AskDescription(type));
    }

    @Test
    void takesTypeAndDescriptionInOneMessage() {
        assertThat(talk.says("维修 设备无法启动")).isInstanceOf(Reply.AskForMore.class);
        assertThat(talk.says("完成")).isInstanceOf(Reply.Submit.class);
    }

    @Test
    void keepsEveryWordOfADescription() {
        talk.says("维修 设备无法启动");
        talk.says("昨天开始的");
        talk.says("谢谢");
        talk.says("维修");

        assertThat(talk.draft().description()).isEqualTo("设备无法启动\n昨天开始的\n谢谢\n维修");
    }

    @Test
    void keepsWordsThatCameBeforeTheType() {
        talk.says("售后");
        assertThat(talk.says("设备无法启动")).isEqualTo(new Reply.AskType(false));

        assertThat(talk.says("维修")).isInstanceOf(Reply.AskForMore.class);
        assertThat(talk.draft().description()).isEqualTo("设备无法启动");
    }

    @Test
    void takesAPhotoBeforeEverythingElse() {
        assertThat(talk.sends(MessageKind.IMAGE)).isEqualTo(new Reply.Nothing());
        assertThat(talk.fallsSilent(Duration.ofSeconds(3))).isEqualTo(new Reply.AskType(false));

        assertThat(talk.says("维修")).isInstanceOf(Reply.AskForMore.class);
        assertThat(talk.draft().attachments()).containsExactly(MessageKind.IMAGE);
    }

    @Test
    void answersABurstOfPicturesOnceThreeSecondsAfterTheLast() {
        talk.says("维修");
        talk.sends(MessageKind.IMAGE);
        assertThat(talk.fallsSilent(Duration.ofSeconds(2))).isEqualTo(new Reply.Nothing());
        talk.sends(MessageKind.IMAGE);

        assertThat(talk.fallsSilent(Duration.ofSeconds(3))).isEqualTo(new Reply.AttachmentsReceived(2));
        assertThat(talk.fallsSilent(Duration.ofSeconds(3))).isEqualTo(new Reply.Nothing());
    }

    @Test
    void keepsNoMoreThanNineAttachments() {
        talk.says("维修");
        for (int i = 0; i < 12; i++) {
            talk.sends(MessageKind.IMAGE);
        }

        assertThat(talk.draft().attachments()).hasSize(9);
    }

    @Test
    void submitsACompleteDraftAfterThreeMinutesOfSilence() {
        talk.says("维修");
        talk.sends(MessageKind.VOICE);

        assertThat(talk.fallsSilent(Duration.ofMinutes(3)))
                .isInstanceOfSatisfying(Reply.Submit.class, submit -> assertThat(submit.automatic())
                        .isTrue());
    }

    @Test
    void startsTheThreeMinutesAgainWithEveryWord() {
        talk.says("维修 漏油");
        talk.fallsSilent(Duration.ofMinutes(2));
        talk.clicks("MY_TICKETS");

        assertThat(talk.fallsSilent(Duration.ofMinutes(2))).isEqualTo(new Reply.Nothing());
        assertThat(talk.fallsSilent(Duration.ofMinutes(1))).isInstanceOf(Reply.Submit.class);
    }

    @Test
    void submitsNothingByItselfWhileTypeOrContentIsMissing() {
        talk.says("售后");
        talk.says("设备坏了，看照片");
        assertThat(talk.fallsSilent(Duration.ofDays(1))).isEqualTo(new Reply.Nothing());

        Talk other = new Talk("3m");
        other.says("维修");
        assertThat(other.fallsSilent(Duration.ofDays(1))).isEqualTo(new Reply.Nothing());
    }

    @Test
    void submitsNothingByItselfWhereThatIsOff() {
        Talk off = new Talk("off");
        off.says("维修 漏油");

        assertThat(off.fallsSilent(Duration.ofDays(1))).isEqualTo(new Reply.Nothing());
    }

    @Test
    void asksAgainWhenFinishedBeforeAnythingWasTold() {
        talk.says("投诉");

        assertThat(talk.says("完成")).isEqualTo(new Reply.AskDescription(TicketType.COMPLAINT));
    }

    @Test
    void keepsANumberOrCodeInADescriptionSilently() {
        talk.says("维修");
        assertThat(talk.says("13800138000")).isEqualTo(new Reply.Nothing());
        assertThat(talk.dialogue.state()).isEqualTo(State.DESCRIBING);
        talk.says("漏油");
        assertThat(talk.says("123456")).isEqualTo(new Reply.Nothing());

        assertThat(talk.draft().description()).isEqualTo("13800138000\n漏油\n123456");
    }

    @Test
    void leavesNumbersOutsideADescriptionToOthers() {
        assertThat(talk.says("13800138000")).isEqualTo(new Reply.Nothing());
        assertThat(talk.dialogue.state()).isEqualTo(State.IDLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"售后", "维修", "维修 漏油"})
    void cancelsADraftWhereverItStands(String start) {
        talk.says(start);

        assertThat(talk.says("取消")).isInstanceOf(Reply.Cancel.class);
        assertThat(talk.dialogue.state()).isEqualTo(State.IDLE);
    }

    @Test
    void goesBackToTheTypeWithoutLosingAWord() {
        talk.says("维修 漏油");

        assertThat(talk.says("返回")).isEqualTo(new Reply.AskType(true));
        assertThat(talk.says("退货")).isInstanceOf(Reply.AskForMore.class);
        assertThat(talk.draft().type()).isEqualTo(TicketType.RETURN);
        assertThat(talk.draft().description()).isEqualTo("漏油");
    }

    @Test
    void answersTheNumbersOfTheMenuOnlyWhileItIsTheLatestQuestion() {
        assertThat(talk.says("1")).isEqualTo(new Reply.Menu(false));
        assertThat(talk.says("2")).isEqualTo(new Reply.ListTickets());
        assertThat(talk.says("2")).isEqualTo(new Reply.Menu(false));
        assertThat(talk.says("3")).isEqualTo(new Reply.ListProjects());
        talk.says("帮助");
        assertThat(talk.says("4")).isEqualTo(new Reply.Hotline());
        talk.says("帮助");
        assertThat(talk.says("1")).isEqualTo(new Reply.AskType(false));
    }

    @Test
    void takesYesterdaysMenuForNoQuestion() {
        talk.says("帮助");
        talk.now = talk.now.plus(Duration.ofHours(25));

        assertThat(talk.says("2")).isEqualTo(new Reply.Menu(false));
    }

    @Test
    void greetsThanksAndAdmitsWhatItCannotUse() {
        assertThat(talk.says("你好")).isEqualTo(new Reply.Menu(true));
        assertThat(talk.says("谢谢")).isEqualTo(new Reply.Welcome());
        assertThat(talk.says("那个机器人怎么样了")).isEqualTo(new Reply.Menu(false));
        assertThat(talk.hears(new Heard.Unusable())).isEqualTo(new Reply.CannotUse());
        assertThat(talk.clicks("VERIFY")).isEqualTo(new Reply.AlreadyVerified());
        assertThat(talk.clicks("HUMAN")).isEqualTo(new Reply.Hotline());
    }

    @Test
    void answersAClickWithoutTouchingTheDraft() {
        talk.says("维修 漏油");

        assertThat(talk.clicks("MY_PROJECTS")).isEqualTo(new Reply.ListProjects());
        assertThat(talk.clicks("AFTER_SALES")).isInstanceOf(Reply.AskForMore.class);
        assertThat(talk.draft().description()).isEqualTo("漏油");
        assertThat(talk.dialogue.state()).isEqualTo(State.COLLECTING);
    }

    private static final class Talk {

        private final Conversation conversation;
        private Dialogue dialogue = Dialogue.fresh(Chat.of("openid"));
        private Instant now = NOON;

        private Talk(String autoSubmit) {
            conversation = new Conversation(new Pace(autoSubmit, Duration.ofSeconds(3), 9));
        }

        private Reply says(String text) {
            return hears(Heard.of(new Word.Said("id", Chat.of("openid"), text, now)));
        }

        private Reply sends(MessageKind kind) {
            return hears(new Heard.Media(kind));
        }

        private Reply clicks(String key) {
            return hears(Heard.of(new Word.Clicked("id", Chat.of("openid"), key, now)));
        }

        private Reply hears(Heard heard) {
            return after(conversation.hear(dialogue, heard, now));
        }

        private Reply fallsSilent(Duration silence) {
            now = now.plus(silence);
            return after(conversation.pause(dialogue, now));
        }

        private Reply after(Turn turn) {
            dialogue = turn.dialogue();
            return turn.reply();
        }

        private Draft draft() {
            return dialogue.told();
        }
    }
}
