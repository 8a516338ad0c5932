package link.aftersales.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.result.WxMpUser;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateData;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficialAccountApiTest {

    @TempDir
    Path directory;

    private Playground playground;
    private WxMpService mp;

    @BeforeEach
    void start() {
        playground = new Playground(directory);
        mp = playground.mp();
    }

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void tellsOfAFollowerWithUnionidAndWithoutPhone() throws WxErrorException {
        Someone follower = playground.follower();

        WxMpUser user = mp.getUserService().userInfo(follower.openid());

        assertThat(user.getSubscribe()).isTrue();
        assertThat(user.getUnionId()).isEqualTo(follower.unionid());
        assertThat(user.toString()).doesNotContain(Accounts.PHONE);
    }

    @Test
    void allowsFiveMessagesAfterAWord() throws WxErrorException {
        Someone follower = playground.follower();
        playground.advance(61);
        follower.says("你好");

        for (int i = 1; i <= 5; i++) {
            send(follower, "答复 " + i);
        }

        assertThat(refusal(follower, "答复 6")).isEqualTo(45047);
        assertThat(follower.reads()).hasSize(5).last().isEqualTo("答复 5");
    }

    @Test
    void closesTheWindowAfter48Hours() throws WxErrorException {
        Someone follower = playground.follower();
        follower.says("你好");
        playground.advance(48 * 3600 - 60);
        send(follower, "还来得及");

        playground.advance(60);

        assertThat(refusal(follower, "太晚")).isEqualTo(45015);
    }

    @Test
    void allowsThreeMessagesInTheMinuteAfterFollowingAndAfterAMenuClick() throws WxErrorException {
        Someone follower = playground.follower();
        send(follower, "1");
        send(follower, "2");
        send(follower, "3");
        assertThat(refusal(follower, "4")).isEqualTo(45047);
        playground.advance(61);
        assertThat(refusal(follower, "5")).isEqualTo(45015);

        follower.clicks("AFTER_SALES");

        send(follower, "6");
        playground.advance(61);
        assertThat(refusal(follower, "7")).isEqualTo(45015);
    }

    @Test
    void refusesWhoUnfollowedWhoIsUnknownAndWhatIsTooLong() {
        Someone follower = playground.follower();
        follower.says("你好");
        assertThat(refusal(follower, "长".repeat(683))).isEqualTo(45002);

        follower.unfollow();

        assertThat(refusal(follower, "x")).isEqualTo(43004);
        assertThat(refusalOf(
                        WxMpKefuMessage.TEXT().toUser("nobody").content("x").build()))
                .isEqualTo(40003);
    }

    @Test
    void keepsMediaForThreeDays() throws Exception {
        File picture = Files.write(directory.resolve("照片.jpg"), new byte[] {1, 13, 10, 45, 45, 0, -1})
                .toFile();
        String mediaId = mp.getMaterialService().mediaUpload("image", picture).getMediaId();

        File downloaded = mp.getMaterialService().mediaDownload(mediaId);
        assertThat(downloaded).hasSameBinaryContentAs(picture);
        playground.advance(3 * 24 * 3600);

        WxErrorException gone = catchThrowableOfType(
                WxErrorException.class, () -> mp.getMaterialService().mediaDownload(mediaId));
        assertThat(gone.getError().getErrorCode()).isEqualTo(40007);
    }

    @Test
    void createsShowsAndDeletesTheMenu() throws WxErrorException {
        String menu = "{\"button\":[{\"type\":\"click\",\"name\":\"售后\",\"key\":\"AFTER_SALES\"}]}";

        mp.getMenuService().menuCreate(menu);

        assertThat(mp.getMenuService()
                        .menuGet()
                        .getMenu()
                        .getButtons()
                        .getFirst()
                        .getKey())
                .isEqualTo("AFTER_SALES");
        mp.getMenuService().menuDelete();
        assertThat(mp.getMenuService().menuGet()).as("46003 to WxJava").isNull();
    }

    @Test
    void showsATemplateMessageOnceOutsideOfAllWindows() throws WxErrorException {
        Someone follower = playground.follower();
        playground.advance(61);

        String msgId = mp.getTemplateMsgService().sendTemplateMsg(template(follower, "待您补充"));
        String again = mp.getTemplateMsgService().sendTemplateMsg(template(follower, "待您补充"));

        assertThat(again).isEqualTo(msgId).isNotBlank();
        assertThat(follower.reads()).containsExactly("待您补充");
        assertThat(refusal(follower, "答复")).isEqualTo(45015);
    }

    @Test
    void refusesATemplateMessageWithATooLongPhrase() {
        Someone follower = playground.follower();

        assertThat(catchThrowableOfType(WxErrorException.class, () -> mp.getTemplateMsgService()
                                .sendTemplateMsg(template(follower, "六个字的状态")))
                        .getError()
                        .getErrorCode())
                .isEqualTo(47003);
    }

    private static WxMpTemplateMessage template(Someone follower, String phrase) {
        return WxMpTemplateMessage.builder()
                .toUser(follower.openid())
                .templateId("t-1")
                .clientMsgId("same")
                .data(List.of(new WxMpTemplateData("phrase3", phrase)))
                .build();
    }

    private void send(Someone follower, String text) throws WxErrorException {
        mp.getKefuService().sendKefuMessage(text(follower, text));
    }

    private int refusal(Someone follower, String text) {
        return refusalOf(text(follower, text));
    }

    private int refusalOf(WxMpKefuMessage message) {
        return catchThrowableOfType(
                        WxErrorException.class, () -> mp.getKefuService().sendKefuMessage(message))
                .getError()
                .getErrorCode();
    }

    private static WxMpKefuMessage text(Someone follower, String text) {
        return WxMpKefuMessage.TEXT().toUser(follower.openid()).content(text).build();
    }
}
