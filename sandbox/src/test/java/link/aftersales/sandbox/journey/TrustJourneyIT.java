package link.aftersales.sandbox.journey;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ways to trust that are not the usual one, and the way out of it, against the real programs. */
@ExtendWith(SharedSystem.class)
class TrustJourneyIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final Duration UNTIL_COMPACTED = Duration.ofSeconds(90);
    private static final String VERIFIED = "您的身份已验证";

    private Doors doors;
    private Colleague sales;
    private String number;

    @BeforeEach
    void hireSomebody(RunningSystem system) {
        doors = new Doors(system.stage());
        number = "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        sales = Colleague.appear(doors, "sales-" + number, "王五");
    }

    @Test
    void provesThePersonByACodeWhereThereIsNoUnionid() {
        WechatUser customer = customerWithProject(false);
        customer.claims(customer.phone());
        sales.reads("【添加客户待办】", customer.phone());
        sales.searches(customer.phone(), "auto");
        customer.accepts(sales);

        customer.says(customer.readsCode());

        assertThat(customer.hears(VERIFIED)).contains(title());
        assertThat(only(customer.phone()).path("isVerified").asBoolean()).isTrue();
    }

    @Test
    void letsTheMemberForwardTheCodeWhereSomebodyElseGreetedFirst() {
        WechatUser customer = customerWithProject(false);
        customer.claims(customer.phone());
        sales.searches(customer.phone(), "auto");
        customer.accepts(sales, "greeted");

        String asked = sales.reads("请复制下面这段");
        sales.says(customer, asked.substring(asked.indexOf("您的验证码")));
        customer.says(customer.readsCode());

        assertThat(customer.hears(VERIFIED)).contains(title());
    }

    @Test
    void trustsWhoWasAddedTheWrongWayOnlyAfterASecondPairOfEyes() {
        WechatUser customer = customerWithProject(true);
        customer.claims(customer.phone());
        sales.isAddedBy(customer, 1);
        Colleague supervisor = new Colleague(doors, "sunqi");

        sales.presses("apply-", "", "apply");
        assertThat(sales.seesOn("apply-")).isEqualTo("已申请人工核验");
        assertThat(only(customer.phone()).path("isVerified").asBoolean()).isFalse();
        supervisor.presses("verify-", customer.phone(), "approve");

        assertThat(customer.hears(VERIFIED)).contains(title());
        assertThat(supervisor.seesOn("verify-")).isEqualTo("已同意开通");
    }

    @Test
    void showsNoProjectBeforeTheMemberHasConfirmedTheNumber() {
        WechatUser customer = customerWithProject(true);
        customer.claims(customer.phone());
        sales.searches(customer.phone(), "empty");
        customer.accepts(sales);

        assertThat(customer.hears(VERIFIED)).doesNotContain(title());
        sales.presses("number-", customer.name(), "yes");
        assertThat(sales.seesOn("number-")).isEqualTo("已确认");

        eventually(A_MINUTE, () -> assertThat(customer.asks("我的项目")).contains(title()));
    }

    @Test
    void neverTrustsAStrangerWhoBorrowsANumber() {
        WechatUser owner = customerWithProject(true);
        WechatUser stranger = WechatUser.appear(doors, "陌生人", true).claims(owner.phone());
        sales.searches(owner.phone(), "auto");

        owner.accepts(sales);

        sales.reads("不是同一个微信号");
        owner.claims(owner.phone());
        assertThat(owner.hears(VERIFIED)).contains(title());
        assertThat(stranger.asks("我的项目")).contains("验证");
        assertThat(stranger.answers()).noneMatch(answer -> answer.contains(VERIFIED) || answer.contains(title()));
        assertThat(customers(owner.phone()).valueStream().filter(row -> row.path("isVerified")
                        .asBoolean()))
                .singleElement()
                .satisfies(row -> assertThat(row.path("openids").toString()).contains(owner.openid()));
    }

    @Test
    void forgetsInAMinuteWhoAsksForIt(RunningSystem system) {
        WechatUser customer = WechatUser.appear(doors, "欧阳" + number, true);
        customer.claims(customer.phone());
        sales = new Colleague(doors, "wangwu");
        sales.searches(customer.phone(), "auto");
        customer.accepts(sales);
        customer.hears(VERIFIED);
        opensATicket(customer);

        customer.says("删除我的信息");
        customer.hears("确认删除您的个人信息吗");
        customer.says("确认删除");
        customer.hears("您的个人信息已删除");

        Traces traces = new Traces(system);
        List<String> words = List.of(customer.phone(), customer.name(), customer.openid(), customer.externalUserId());
        eventually(A_MINUTE, () -> assertThat(traces.inTables(words)).isEmpty());
        eventually(UNTIL_COMPACTED, () -> assertThat(traces.inSnapshots(words)).isEmpty());
        assertThat(customer.asks("我的工单")).contains("验证一次身份");
    }

    private static void opensATicket(WechatUser customer) {
        customer.says("维修");
        customer.hears("请描述");
        customer.says("设备无法启动，联系我 " + customer.phone());
        customer.hears("已记录");
        customer.sendsPicture();
        customer.hears("附件");
        customer.says("完成");
        customer.hears("编号：AS");
    }

    private WechatUser customerWithProject(boolean withUnionid) {
        WechatUser customer = WechatUser.appear(doors, "张三" + number, withUnionid);
        ObjectNode project = Doors.json()
                .put("title", title())
                .put("status", "in_progress")
                .put("orderAmount", 1000)
                .put("progress", 10)
                .put("startedOn", "2026-01-05")
                .put("assignedTo", sales.userid())
                .put("salesRep", sales.userid());
        project.putObject("customer").put("name", customer.name()).put("phone", customer.phone());
        doors.adminPut("/projects/P-" + number, project);
        return customer;
    }

    private String title() {
        return "数控织机 " + number;
    }

    private JsonNode only(String phone) {
        JsonNode items = customers(phone);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private JsonNode customers(String phone) {
        return doors.admin("/customers?phone=" + phone).path("items");
    }
}
