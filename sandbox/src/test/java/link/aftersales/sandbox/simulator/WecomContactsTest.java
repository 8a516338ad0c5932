package link.aftersales.sandbox.simulator;

import static link.aftersales.sandbox.simulator.Playground.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpExternalContactService;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.external.WxCpUpdateRemarkRequest;
import me.chanjar.weixin.cp.bean.external.contact.FollowedUser;
import me.chanjar.weixin.cp.bean.external.contact.WxCpExternalContactBatchInfo;
import me.chanjar.weixin.cp.bean.external.contact.WxCpExternalContactInfo;
import me.chanjar.weixin.cp.bean.message.WxCpXmlMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WecomContactsTest {

    @TempDir
    Path directory;

    private Playground playground;
    private WxCpExternalContactService contacts;
    private Someone customer;

    @BeforeEach
    void start() {
        playground = new Playground(directory);
        WxCpService cp = playground.cp();
        contacts = cp.getExternalContactService();
        playground.member("wangwu");
        customer = playground.customer();
    }

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void callsBackWithIdsOnlyWhenTheCustomerAccepts() {
        WxCpXmlMessage event = becomeContacts("auto");

        assertThat(event.getEvent()).isEqualTo("change_external_contact");
        assertThat(event.getChangeType()).isEqualTo("add_external_contact");
        assertThat(event.getUserId()).isEqualTo("wangwu");
        assertThat(event.getExternalUserId()).isEqualTo(customer.externalUserId());
        assertThat(event.getFromUserName()).isEqualTo("sys");
        assertThat(event.getAllFieldsMap()).doesNotContainKeys("AddWay", "State");
    }

    @Test
    void tellsByApiHowTheyCameTogether() throws WxErrorException {
        becomeContacts("auto");

        WxCpExternalContactInfo detail = contacts.getContactDetail(customer.externalUserId(), null);

        FollowedUser relation = detail.getFollowedUsers().getFirst();
        assertThat(detail.getExternalContact().getUnionId()).isEqualTo(customer.unionid());
        assertThat(detail.getExternalContact().getName()).isEqualTo("张三");
        assertThat(relation.getAddWay()).isEqualTo("2");
        assertThat(relation.getOperatorUserId()).isEqualTo("wangwu");
        assertThat(relation.getRemarkMobiles()).containsExactly(Accounts.PHONE);
    }

    @Test
    void leavesTheRemarkedNumbersEmptyOnRequest() throws WxErrorException {
        becomeContacts("empty");

        assertThat(relation().getRemarkMobiles()).isEmpty();
    }

    @Test
    void leavesTheUnionidOutForWhoeverHasNone() throws WxErrorException {
        customer = new Someone(
                playground,
                playground.control("POST", "/people", "{\"name\":\"赵六\",\"phone\":\"13900139000\",\"unionid\":false}"));
        scanned("{\"addWay\":1}");

        WxCpExternalContactInfo detail = contacts.getContactDetail(customer.externalUserId(), null);

        assertThat(detail.getExternalContact().getUnionId()).isNull();
        assertThat(relation().getAddWay()).isEqualTo("1");
        assertThat(relation().getOperatorUserId()).isEqualTo(customer.externalUserId());
    }

    @Test
    void carriesTheStateOfAQrCode() throws WxErrorException {
        WxCpXmlMessage event = scanned("{\"addWay\":1,\"state\":\"case-7\",\"welcome\":\"none\"}");

        assertThat(event.getState()).isEqualTo("case-7");
        assertThat(event.getWelcomeCode()).isNull();
        assertThat(relation().getState()).isEqualTo("case-7");
    }

    @Test
    void listsContactsPageByPage() throws WxErrorException {
        becomeContacts("auto");
        Someone first = customer;
        customer = new Someone(
                playground, playground.control("POST", "/people", "{\"name\":\"赵六\",\"phone\":\"13900139000\"}"));
        scanned("{\"addWay\":3}");

        WxCpExternalContactBatchInfo page = contacts.getContactDetailBatch(new String[] {"wangwu"}, null, 1);
        WxCpExternalContactBatchInfo rest =
                contacts.getContactDetailBatch(new String[] {"wangwu"}, page.getNextCursor(), 1);

        assertThat(page.getExternalContactList().getFirst().getFollowInfo().getAddWay())
                .isEqualTo("2");
        assertThat(rest.getExternalContactList().getFirst().getFollowInfo().getAddWay())
                .isEqualTo("3");
        assertThat(rest.getNextCursor()).isEmpty();
        assertThat(contacts.listExternalContacts("WangWu"))
                .containsExactly(first.externalUserId(), customer.externalUserId());
        assertThat(contacts.listFollowers()).containsExactly("wangwu");
    }

    @Test
    void replacesRemarksWithoutACallback() throws Exception {
        becomeContacts("auto");

        contacts.updateRemark(WxCpUpdateRemarkRequest.builder()
                .userId("wangwu")
                .externalUserId(customer.externalUserId())
                .remark("张三 华东机电")
                .remarkMobiles(new String[] {"13700137000"})
                .build());

        assertThat(relation().getRemark()).isEqualTo("张三 华东机电");
        assertThat(relation().getRemarkMobiles()).containsExactly("13700137000");
        assertThat(playground.receiver.another(200)).isNull();
    }

    @Test
    void knowsNoRelationBeforeTheyAreContactsNorAfterOneLeft() {
        assertThat(errcode(this::relation)).isEqualTo(84061);
        becomeContacts("auto");

        customer.act("delete", "{\"userid\":\"wangwu\"}");

        WxCpXmlMessage event = playground.decryptCp(playground.receiver.next());
        assertThat(event.getChangeType()).isEqualTo("del_follow_user");
        assertThat(errcode(this::relation)).isEqualTo(84061);
        assertThat(errcode(() -> contacts.getContactDetail("nonsense", null))).isEqualTo(40096);
    }

    @Test
    void letsTheApiLagBehindTheCallbackOnRequest() throws WxErrorException {
        scanned("{\"addWay\":2,\"oper\":\"member\",\"unknownToApiMs\":60000}");
        assertThat(errcode(this::relation)).isEqualTo(84061);

        playground.advance(60);

        assertThat(relation().getOperatorUserId()).isEqualTo("wangwu");
    }

    @Test
    void findsNobodyUnderAnUnknownNumberAndNoFriendTwice() {
        assertThat(playground.status("POST", "/control/members/wangwu/search", "{\"phone\":\"13000000000\"}"))
                .isEqualTo(404);
        becomeContacts("auto");

        assertThat(playground.status("POST", "/control/members/wangwu/search", "{\"phone\":\"13800138000\"}"))
                .isEqualTo(409);
    }

    private WxCpXmlMessage becomeContacts(String remarkMobiles) {
        playground.control(
                "POST",
                "/members/wangwu/search",
                "{\"phone\":\"13800138000\",\"remarkMobiles\":\"" + remarkMobiles + "\"}");
        customer.accepts("wangwu");
        return playground.decryptCp(playground.receiver.next());
    }

    private WxCpXmlMessage scanned(String how) {
        String body = how.replaceFirst(
                "}$", ",\"personId\":\"" + customer.person().path("personId").asText() + "\"}");
        playground.control("POST", "/members/wangwu/add", body);
        return playground.decryptCp(playground.receiver.next());
    }

    private FollowedUser relation() throws WxErrorException {
        return contacts.getContactDetail(customer.externalUserId(), null)
                .getFollowedUsers()
                .getFirst();
    }
}
