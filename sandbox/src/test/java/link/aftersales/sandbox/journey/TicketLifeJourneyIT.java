package link.aftersales.sandbox.journey;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a ticket between the customer and the people who work on it, against the real programs. */
@ExtendWith(SharedSystem.class)
class TicketLifeJourneyIT {

    private Company company;
    private WechatUser customer;

    @BeforeEach
    void meet(RunningSystem system) {
        company = Company.founded(new Doors(system.stage()));
        customer = company.customer("织机");
    }

    @Test
    void isAskedAboutResolvedConfirmedAndRated() {
        String ticketNo = report("主轴异响");

        company.acts(ticketNo, "accept", "");
        customer.hears("已开始处理");
        company.acts(ticketNo, "ask", "请拍一张铭牌");
        customer.hears("请拍一张铭牌");
        customer.says("型号是 GA-731");
        customer.hears("已补充到工单 " + ticketNo);
        company.owner().reads(ticketNo, "型号是 GA-731");
        company.acts(ticketNo, "resolve", "已更换轴承");
        customer.hears("处理结果：已更换轴承");
        customer.says("1");
        customer.hears("请为本次服务打分");
        customer.says("5");
        customer.hears("感谢您的评价");

        assertThat(company.ticket(ticketNo).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void isOpenedAgainByWhomItDidNotHelp() {
        String ticketNo = report("断经自停失灵");
        company.acts(ticketNo, "accept", "");
        company.acts(ticketNo, "resolve", "已调整");
        customer.hears("处理结果：已调整");

        customer.says("2");
        customer.hears("已重新打开");
        customer.says("还是一样，右侧断经不停");
        customer.hears("已补充到工单 " + ticketNo);
        company.owner().reads("客户反馈未解决", ticketNo);
        company.acts(ticketNo, "resolve", "已更换传感器");
        customer.hears("已更换传感器");
        company.acts(ticketNo, "close", "电话确认");
        customer.hears("已关闭");
        customer.says("还有问题");

        eventually(() ->
                assertThat(company.ticket(ticketNo).path("status").asText()).isEqualTo("processing"));
    }

    @Test
    void goesToTheProjectThatTheCustomerChooses() {
        company.register("整经机", customer.phone());
        eventually(WechatUser.PATIENCE, () -> assertThat(customer.asks("我的项目")).contains(company.title("整经机")));
        String ticketNo = report("张力不稳");
        String chosen = company.ticket(ticketNo).path("project").path("title").asText();
        String other = chosen.equals(company.title("织机")) ? company.title("整经机") : company.title("织机");

        String choices = customer.asks("换项目");
        customer.says(choices.lines()
                .filter(line -> line.endsWith(other))
                .map(line -> line.substring(0, 1))
                .findFirst()
                .orElseThrow());

        assertThat(customer.hears("已改到项目")).contains(other);
        assertThat(company.ticket(ticketNo).path("project").path("title").asText())
                .isEqualTo(other);
    }

    @Test
    void takesWhatAColleagueReportsToo() {
        WechatUser colleague = company.colleagueOf(customer, "织机");
        String ticketNo = report("整台停机");

        colleague.says("维修 机器停了，灯不亮");
        colleague.hears("已记录");
        colleague.says("完成");
        colleague.hears("已报过这个项目的维修");
        colleague.says("1");

        assertThat(colleague.hears("已补充到工单")).contains(ticketNo);
        assertThat(company.ticket(ticketNo).toString()).contains("机器停了，灯不亮");
    }

    @Test
    void isUrgedRaisedAndCancelledByItsCustomer() {
        String ticketNo = report("纬纱断头多");

        assertThat(customer.asks("催单")).contains("已为您催办", ticketNo);
        assertThat(customer.asks("催单")).contains("已经催办过");
        assertThat(customer.asks("紧急")).contains("已标为紧急");
        assertThat(company.ticket(ticketNo).path("priority").asText()).isEqualTo("urgent");
        customer.says("取消工单");
        customer.hears("确定取消工单 " + ticketNo);
        customer.says("1");

        customer.hears("已取消");
        assertThat(company.ticket(ticketNo).path("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void changesAnOrderWhenSalesAgrees() {
        customer.says("修改订单");
        customer.hears("请告诉我们要改什么");
        customer.says("数量由 2 台改为 3 台");
        customer.hears("请说明修改的原因");
        customer.says("扩产");
        customer.hears("订单修改申请已提交");

        company.sales().presses("modification_", "数量由 2 台改为 3 台", "approve");

        customer.hears("您的订单修改申请已通过");
        eventually(WechatUser.PATIENCE, () -> company.sales().seesOn("modification_"), seen -> !seen.isEmpty());
    }

    private String report(String what) {
        customer.says("维修 " + what);
        customer.hears("已记录：" + what);
        customer.says("完成");
        return Company.ticketNo(customer.hears("工单已提交"));
    }
}
