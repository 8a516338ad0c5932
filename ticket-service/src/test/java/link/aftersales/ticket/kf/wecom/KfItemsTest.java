package link.aftersales.ticket.kf.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.KfInbound;
import link.aftersales.contracts.KfInbound.MessageReceived;
import link.aftersales.contracts.KfInbound.SendFailed;
import link.aftersales.contracts.KfInbound.SessionEntered;
import link.aftersales.contracts.MessageKind;
import link.aftersales.ticket.kf.KfApi.Item;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgListResp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The platform's own JSON (platform facts 4.3–4.5), as WxJava reads it. */
class KfItemsTest {

    private static final Instant AT = Instant.ofEpochSecond(1_615_478_585);
    private static final String HEAD = """
            "msgid":"m1","send_time":1615478585,""";
    private static final String BY_CUSTOMER = HEAD + "\"open_kfid\":\"wk1\",\"external_userid\":\"wm1\",\"origin\":3,";

    @Test
    void areWordsOfCustomers() {
        assertThat(events(BY_CUSTOMER + "\"msgtype\":\"text\",\"text\":{\"content\":\"漏油\",\"menu_id\":\"101\"}"))
                .containsExactly(message(MessageKind.TEXT, "漏油", null));
    }

    @Test
    void areMediaByTheirIds() {
        assertThat(events(BY_CUSTOMER + "\"msgtype\":\"image\",\"image\":{\"media_id\":\"i\"}"))
                .containsExactly(message(MessageKind.IMAGE, null, "i"));
        assertThat(events(BY_CUSTOMER + "\"msgtype\":\"voice\",\"voice\":{\"media_id\":\"v\"}"))
                .containsExactly(message(MessageKind.VOICE, null, "v"));
        assertThat(events(BY_CUSTOMER + "\"msgtype\":\"video\",\"video\":{\"media_id\":\"w\"}"))
                .containsExactly(message(MessageKind.VIDEO, null, "w"));
        assertThat(events(BY_CUSTOMER + "\"msgtype\":\"file\",\"file\":{\"media_id\":\"f\"}"))
                .containsExactly(message(MessageKind.FILE, null, "f"));
    }

    @Test
    void areOfAnotherKindWhenNobodyKnowsTheirs() {
        assertThat(events(BY_CUSTOMER + "\"msgtype\":\"merged_msg\",\"merged_msg\":{\"title\":\"聊天记录\"}"))
                .containsExactly(message(MessageKind.OTHER, null, null));
    }

    @Test
    void areEventsWhoseIdsStandInside() {
        assertThat(events(HEAD + """
                "origin":4,"msgtype":"event","event":{"event_type":"enter_session","open_kfid":"wk1",\
                "external_userid":"wm1","scene":"123","scene_param":"","welcome_code":"code"}""")).containsExactly(new SessionEntered("wk1", "wm1", null, "m1", "123", "code", AT));
        assertThat(events(HEAD + """
                "origin":4,"msgtype":"event","event":{"event_type":"msg_send_fail","open_kfid":"wk1",\
                "external_userid":"wm1","fail_msgid":"sent","fail_type":4}""")).containsExactly(new SendFailed("wk1", "wm1", "m1", "sent", 4, AT));
    }

    @Test
    void areNotWhatServicersSayNorEventsThatChangeNothingHere() {
        assertThat(events(HEAD + """
                "open_kfid":"wk1","external_userid":"wm1","origin":5,"servicer_userid":"lisi",\
                "msgtype":"text","text":{"content":"我来处理"}""")).isEmpty();
        assertThat(events(HEAD + """
                "origin":4,"msgtype":"event","event":{"event_type":"session_status_change","open_kfid":"wk1",\
                "external_userid":"wm1","change_type":1}""")).isEmpty();
    }

    @Test
    void standInNobodysWayWhenTheyAreBroken() {
        assertThat(events("\"origin\":3,\"msgtype\":\"text\"")).isEmpty();
        assertThat(events(HEAD + "\"origin\":3,\"msgtype\":\"text\"")).isEmpty();
        assertThat(events(HEAD + "\"origin\":4,\"msgtype\":\"event\"")).isEmpty();
    }

    @Test
    void haveAnIdThatIsAlwaysTheSameAndTellsNoMsgid() {
        String text = BY_CUSTOMER + "\"msgtype\":\"text\",\"text\":{\"content\":\"漏油\"}";

        assertThat(items("ww1", text)).isEqualTo(items("ww1", text));
        assertThat(items("ww1", text).getFirst().id()).startsWith("kf:").doesNotContain("m1");
        assertThat(items("ww2", text).getFirst().id())
                .isNotEqualTo(items("ww1", text).getFirst().id());
    }

    private static MessageReceived message(MessageKind kind, @Nullable String text, @Nullable String mediaId) {
        return new MessageReceived("wk1", "wm1", null, "m1", kind, text, mediaId, AT);
    }

    private static List<KfInbound> events(String item) {
        return items("ww1", item).stream().map(Item::event).toList();
    }

    private static List<Item> items(String corpId, String item) {
        return WxCpKfMsgListResp.fromJson("{\"errcode\":0,\"msg_list\":[{" + item + "}]}").getMsgList().stream()
                .map(new KfItems(corpId, "wk1")::read)
                .flatMap(Optional::stream)
                .toList();
    }
}
