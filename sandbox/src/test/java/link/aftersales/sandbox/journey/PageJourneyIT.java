package link.aftersales.sandbox.journey;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import link.aftersales.sandbox.story.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What members of staff do on the page behind a link, against the real programs. */
@ExtendWith(SharedSystem.class)
class PageJourneyIT {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s)]+/project/[^\\s)]+");

    private Company company;
    private WechatUser customer;
    private URI wecom;

    @BeforeEach
    void meet(RunningSystem system) {
        Stage stage = system.stage();
        company = Company.founded(new Doors(stage));
        customer = company.customer("织机");
        wecom = URI.create("http://127.0.0.1:" + system.port("SIMULATOR_PORT"));
    }

    @Test
    void theOwnerIsRecognisedResolvesTheTicketThereAndTheCustomerIsTold() {
        String ticketNo = report("主轴异响");
        String link = linkIn(company.owner().reads("售后工单提醒", ticketNo));
        WecomPhone phone = new WecomPhone(company.owner(), wecom);

        HttpResponse<String> page = phone.opens(link);
        assertThat(page.uri().getPath()).startsWith("/project/");
        assertThat(page.body()).contains(company.owner().userid() + "，您好", ticketNo);
        phone.presses(page, ticketNo, "resolve", "已更换轴承");

        assertThat(customer.hears("处理结果：已更换轴承")).contains(ticketNo);
        phone.reads(link, "「已解决」已办好");
        assertThat(company.ticket(ticketNo).path("actionLog").toString())
                .contains(
                        "\"channel\":\"page\"", "\"actor\":\"" + company.owner().userid() + "\"");
    }

    @Test
    void aPasserbyIsGreetedAndHasNoButtons() {
        String ticketNo = report("断经自停失灵");
        String link = linkIn(company.owner().reads("售后工单提醒", ticketNo));
        Colleague passerby = Colleague.appear(company.doors(), "passer-" + company.number(), "路过");

        String page = new WecomPhone(passerby, wecom).opens(link).body();

        assertThat(page)
                .contains("passer-" + company.number() + "，您好", ticketNo)
                .doesNotContain("<form");
    }

    @Test
    void aNewLinkIsToldAndTheOldOneOpensNothing() {
        String ticketNo = report("张力不稳");
        String link = linkIn(company.owner().reads("售后工单提醒", ticketNo));
        String projectNo = company.title("织机").replace(' ', '-');

        company.doors().adminPost("/projects/" + projectNo + "/link/rotate", Doors.json());

        String newer = linkIn(company.owner().reads("项目链接已更换"));
        WecomPhone phone = new WecomPhone(company.owner(), wecom);
        assertThat(newer).isNotEqualTo(link);
        assertThat(phone.opens(newer).body()).contains(ticketNo);
        eventually(() -> assertThat(phone.opens(link).statusCode()).isEqualTo(404));
    }

    private String report(String what) {
        customer.says("维修 " + what);
        customer.hears("已记录：" + what);
        customer.says("完成");
        return Company.ticketNo(customer.hears("工单已提交"));
    }

    private static String linkIn(String message) {
        Matcher link = LINK.matcher(message);
        if (!link.find()) {
            throw new AssertionError("no link in: " + message);
        }
        return link.group();
    }
}
