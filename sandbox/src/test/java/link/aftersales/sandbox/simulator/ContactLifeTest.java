package link.aftersales.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import link.aftersales.sandbox.simulator.http.Request;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpExternalContactService;
import me.chanjar.weixin.cp.bean.external.contact.FollowedUser;
import me.chanjar.weixin.cp.bean.message.WxCpXmlMessage;
import me.chanjar.weixin.mp.api.WxMpService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactLifeTest {

    @TempDir
    Path directory;

    private Playground playground;
    private WxCpExternalContactService contacts;
    private Someone customer;

    @BeforeEach
    void start() {
        playground = new Playground(directory);
        contacts = playground.cp().getExternalContactService();
        playground.member("wangwu");
        playground.member("zhaoliu");
        customer = playground.customer();
    }

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void letsWecomTellAnotherUnionidThanTheAccountOrNone() throws WxErrorException {
        Someone other = met("13900139001", "other");
        Someone none = met("13900139002", "none");
        follow(other);
        follow(none);
        WxMpService mp = playground.mp();

        assertThat(mp.getUserService().userInfo(other.openid()).getUnionId()).isEqualTo(other.unionid());
        assertThat(unionidInWecom(other)).startsWith("o6_").isNotEqualTo(other.unionid());
        assertThat(mp.getUserService().userInfo(none.openid()).getUnionId()).isEqualTo(none.unionid());
        assertThat(unionidInWecom(none)).isNull();
    }

    @Test
    void tellsOfAHalfContactFirstAndOfTheWholeOneWhenTheMemberConfirms() {
        WxCpXmlMessage half = playground.decryptCp(sent("add", "\"addWay\":1,\"half\":true"));
        WxCpXmlMessage whole = playground.decryptCp(sent("confirm", ""));

        assertThat(half.getChangeType()).isEqualTo("add_half_external_contact");
        assertThat(half.getWelcomeCode()).isNotEmpty();
        assertThat(whole.getChangeType()).isEqualTo("add_external_contact");
        assertThat(whole.getWelcomeCode()).isNull();
    }

    @Test
    void tellsTheOldMemberOfATransferAndAddsTheCustomerToTheNewOne() throws WxErrorException {
        sent("add", "\"addWay\":2");

        WxCpXmlMessage ended = playground.decryptCp(sent("transfer", "\"to\":\"zhaoliu\""));
        WxCpXmlMessage added = playground.decryptCp(playground.receiver.next());

        assertThat(ended.getChangeType()).isEqualTo("del_external_contact");
        assertThat(ended.getUserId()).isEqualTo("wangwu");
        assertThat(ended.getAllFieldsMap()).containsEntry("Source", "DELETE_BY_TRANSFER");
        assertThat(added.getChangeType()).isEqualTo("add_external_contact");
        assertThat(relation().getUserId()).isEqualTo("zhaoliu");
        assertThat(relation().getAddWay()).isEqualTo("202");
    }

    @Test
    void tellsWhoEndedIt() {
        sent("add", "\"addWay\":2");
        assertThat(playground.decryptCp(sent("delete", "")).getChangeType()).isEqualTo("del_external_contact");
        sent("add", "\"addWay\":2");

        customer.act("delete", "{\"userid\":\"wangwu\"}");

        assertThat(playground.decryptCp(playground.receiver.next()).getChangeType())
                .isEqualTo("del_follow_user");
    }

    @Test
    void knowsNoOriginOfAContactWhoComesBack() throws WxErrorException {
        sent("add", "\"addWay\":2");
        sent("delete", "");

        playground.control("POST", "/members/wangwu/search", "{\"phone\":\"13800138000\"}");
        customer.accepts("wangwu");
        playground.receiver.next();

        assertThat(relation().getAddWay()).isEqualTo("0");
    }

    @Test
    void callsBackANotedNameButNeverANotedNumber() throws Exception {
        sent("add", "\"addWay\":2");

        act("remark", "\"mobiles\":[\"13700137000\"]");
        assertThat(playground.receiver.another(200)).isNull();
        WxCpXmlMessage edited = playground.decryptCp(sent("remark", "\"name\":\"张三 华东机电\""));

        assertThat(edited.getChangeType()).isEqualTo("edit_external_contact");
        assertThat(relation().getRemarkMobiles()).containsExactly("13700137000");
        assertThat(relation().getRemark()).isEqualTo("张三 华东机电");
    }

    @Test
    void letsAMemberSpeakToHisContactsOnly() {
        String words = "{\"text\":\"您的验证码：123456\",\"personId\":\"" + id(customer) + "\"}";
        assertThat(playground.status("POST", "/control/members/wangwu/say", words))
                .isEqualTo(409);
        sent("add", "\"addWay\":2");

        playground.control("POST", "/members/wangwu/say", words);

        assertThat(customer.readsFromMembers()).containsExactly("您的验证码：123456");
    }

    private Someone met(String phone, String contactUnionid) {
        return new Someone(
                playground,
                playground.control(
                        "POST",
                        "/people",
                        "{\"name\":\"赵六\",\"phone\":\"" + phone + "\",\"contactUnionid\":\"" + contactUnionid + "\"}"));
    }

    private void follow(Someone person) {
        person.follow();
        playground.receiver.next();
    }

    private String unionidInWecom(Someone person) throws WxErrorException {
        playground.control("POST", "/members/wangwu/add", "{\"addWay\":1,\"personId\":\"" + id(person) + "\"}");
        playground.receiver.next();
        return contacts.getContactDetail(person.externalUserId(), null)
                .getExternalContact()
                .getUnionId();
    }

    private Request sent(String what, String body) {
        act(what, body);
        return playground.receiver.next();
    }

    private void act(String what, String body) {
        String more = body.isEmpty() ? "" : "," + body;
        playground.control("POST", "/members/wangwu/" + what, "{\"personId\":\"" + id(customer) + "\"" + more + "}");
    }

    private static String id(Someone person) {
        return person.person().path("personId").asText();
    }

    private FollowedUser relation() throws WxErrorException {
        return contacts.getContactDetail(customer.externalUserId(), null)
                .getFollowedUsers()
                .getFirst();
    }
}
