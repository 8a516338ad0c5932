package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read in the end. */
class WordingTest {

    private final Wording wording = new Wording(new Texts(Map.of("company", "远大机电")));

    @Test
    void pushesAllFieldsOfTheRequirementInTheirOrder() {
        assertThat(push(TicketMother.repair("AS20240202123456ABC", "li", "wang")))
                .isEqualTo("""
                【售后工单提醒】
                工单号：AS20240202123456ABC
                客户：张三（13800138000）
                项目：XX设备安装项目
                类型：维修
                主题：设备无法启动
                描述：按开关没反应，昨天还好好的。
                优先级：高

                📋 项目详情：https://example.com/project/abc123xyz

                请尽快处理！""");
    }

    @Test
    void saysSoWhenThereIsNoProjectAndLeavesOutTheLink() {
        assertThat(push(TicketMother.ticket("AS1", "li", null, "张三", null, "漏油", List.of())))
                .isEqualTo("""
                【售后工单提醒】
                工单号：AS1
                客户：张三（13800138000）
                项目：未匹配
                类型：维修
                主题：设备无法启动
                描述：漏油
                优先级：高

                请尽快处理！""");
    }

    @Test
    void keepsThePhoneOfACustomerWithoutAName() {
        assertThat(push(TicketMother.ticket("AS1", "li", null, null, null, "漏油", List.of())))
                .contains("客户：未登记（13800138000）");
    }

    @Test
    void countsTheAttachmentsBehindTheDescriptionHoweverLongThatIs() {
        TicketCreated ticket = TicketMother.ticket(
                "AS1",
                "li",
                null,
                "张三",
                null,
                "坏".repeat(500),
                List.of(TicketMother.picture("a"), TicketMother.picture("b")));

        assertThat(push(ticket)).contains("描述：" + "坏".repeat(299) + "…（附件 2 个）\n");
    }

    @Test
    void countsTheAttachmentsWhereNothingIsDescribed() {
        TicketCreated photoOnly =
                TicketMother.ticket("AS1", "li", null, "张三", null, "", List.of(TicketMother.picture("a")));

        assertThat(push(photoOnly)).contains("描述：（附件 1 个）\n");
    }

    @Test
    void cutsADescriptionAt300CharactersWithoutBreakingOne() {
        String family = "👨‍👩‍👧";

        assertThat(describe("坏".repeat(300))).contains("描述：" + "坏".repeat(300) + "\n");
        assertThat(describe("坏".repeat(301))).contains("描述：" + "坏".repeat(299) + "…\n");
        assertThat(describe(family.repeat(10))).contains(family.repeat(10));
        assertThat(Words.cut(family.repeat(10), 3)).isEqualTo(family.repeat(2) + "…");
    }

    @Test
    void neverGetsLongerThanThePlatformsTakeAndKeepsNumbersAndLink() {
        String emoji = "👨‍👩‍👧";
        TicketCreated ticket = TicketMother.ticket(
                "AS20240202123456ABC",
                "li",
                null,
                "名".repeat(400),
                TicketMother.PROJECT,
                emoji.repeat(400),
                List.of(TicketMother.picture("a")));

        String text = push(ticket);

        assertThat(Words.bytes(text)).isLessThanOrEqualTo(2048);
        assertThat(text)
                .contains("工单号：AS20240202123456ABC\n", "（13800138000）", "abc123xyz\n", "优先级：高\n", "…（附件 1 个）\n")
                .endsWith("请尽快处理！");
    }

    @ParameterizedTest
    @ValueSource(strings = {"projectTitle", "phoneMasked", "customerName"})
    void neverFailsWhateverIsTooLong(String name) {
        Map<String, String> values = new HashMap<>(Map.of("customerName", "张三", "phoneMasked", "138****8000"));
        values.put(name, "x".repeat(100_000));

        String text = wording.render(List.of(new Part(StaffText.CUSTOMER_VERIFIED, values)));

        assertThat(Words.bytes(text)).isLessThanOrEqualTo(2048);
    }

    @Test
    void escapesWhatWouldBecomeALinkButNotOurOwn() {
        assertThat(describe("<a href=\"http://evil\">点我</a> A&B"))
                .contains("描述：&lt;a href=\"http://evil\">点我&lt;/a> A&amp;B")
                .contains("https://example.com/project/abc123xyz");
    }

    @Test
    void keepsPeoplesWordsFromLookingLikeAnotherField() {
        assertThat(describe("坏了\r\n优先级：紧急\u0000\u202E\u0007!")).contains("描述：坏了 优先级：紧急!\n");
    }

    @Test
    void joinsThePartsForACustomerWithABlankLineAndFillsTheCompany() {
        List<Part> parts = List.of(
                new Part(CustomerText.GREETING, Map.of()),
                new Part(CustomerText.MY_PROJECTS, Map.of("projectEntries", "甲项目\n\n乙项目")));

        assertThat(wording.render(parts))
                .startsWith("您好，欢迎关注远大机电售后服务。")
                .contains("\n\n您的项目：\n\n甲项目\n\n乙项目\n")
                .doesNotContain("null", "{");
    }

    private String describe(String description) {
        return push(TicketMother.ticket("AS1", "li", null, "张三", TicketMother.PROJECT, description, List.of()));
    }

    private String push(TicketCreated ticket) {
        return wording.render(List.of(new Part(
                StaffText.TICKET_PUSH, TicketNews.of(ticket, new Office()).values())));
    }
}
