package link.aftersales.sandbox.journey;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How customers really report: in bits, with photos first, interrupted, in both channels; against the real programs. */
class IntakeJourneyIT {

    @TempDir
    static Path folder;

    private static RunningSystem system;

    private Company company;

    @BeforeAll
    static void start() throws IOException {
        system = RunningSystem.start(
                folder.resolve("data"), RunningSystem.freePort(), Map.of("DIALOGUE_AUTO_SUBMIT", "20s"));
        system.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        system.interrupt();
    }

    @BeforeEach
    void found() {
        company = Company.founded(new Doors(system.stage()));
    }

    @Test
    void answersThreePicturesSentAtOnceWithOneMessage() {
        WechatUser customer = company.customer("织机");
        customer.says("维修");
        customer.hears("请描述");
        customer.says("主轴异响");
        customer.hears("已记录：主轴异响");

        customer.sends("images", "sample", "sample", "sample");
        customer.hears("已收到 3 个附件");
        customer.says("完成");

        String ticketNo = Company.ticketNo(customer.hears("工单已提交"));
        assertThat(customer.heard("个附件")).isEqualTo(1);
        company.owner().reads("工单号：" + ticketNo, "主题：主轴异响");
        eventually(
                () -> assertThat(company.ticket(ticketNo).path("attachments")).hasSize(3));
    }

    @Test
    void submitsByItselfWhatBeganWithAPhotoAndEndedInSilence() {
        WechatUser customer = company.customer("织机");

        customer.sendsPicture();
        customer.hears("要作为售后问题提交吗");
        customer.says("1");
        customer.hears("已记录");

        String opened = customer.hears("已为您自动提交");
        assertThat(company.ticket(Company.ticketNo(opened)).path("type").asText())
                .isEqualTo("repair");
        assertThat(customer.heard("工单已提交")).isEqualTo(1);
    }

    @Test
    void takesAVoiceForADescriptionAndJoinsWhatComesAfterwards() {
        WechatUser customer = company.customer("织机");

        customer.asks("报修");
        customer.asks("1");
        customer.sends("voice");
        customer.hears("附件");
        customer.says("完成");
        String ticketNo = Company.ticketNo(customer.hears("工单已提交"));
        customer.says("忘了说，是二号机");

        assertThat(customer.hears("已补充到工单")).contains(ticketNo);
        assertThat(company.ticket(ticketNo).toString()).contains("忘了说，是二号机");
    }

    @Test
    void goesOnAfterInterruptionsStepsBackAndARestart() throws InterruptedException {
        WechatUser customer = company.customer("织机");
        customer.asks("售后");
        assertThat(customer.asks("我的项目")).contains(company.title("织机"));
        customer.says("1");
        customer.hears("【维修】");
        customer.says("返回");
        customer.hears("已返回上一步");
        customer.says("2");
        customer.hears("【保养】");

        system.kill("ticket-service");
        customer.says("年度保养，下周三上门");
        customer.hears("已记录：年度保养");
        customer.says("完成");

        String ticketNo = Company.ticketNo(customer.hears("工单已提交"));
        assertThat(company.ticket(ticketNo).path("type").asText()).isEqualTo("maintenance");
    }

    @Test
    void opensOneTicketForEachOfThreeWhoseWordsComeFourTimesToTwoCopies() throws IOException {
        List<WechatUser> customers =
                Stream.of("甲", "乙", "丙").map(company::customer).toList();
        Process second = system.secondCopy("ticket-service", "TICKET_SERVICE_PORT");
        Doors doors = company.doors();
        doors.play("/callbacks", Doors.json().put("repeat", 4).put("shuffle", true));
        try {
            for (String words : List.of("维修", "主轴异响", "完成")) {
                customers.forEach(customer -> customer.says(words));
                String answer = words.equals("维修") ? "请描述" : words.equals("完成") ? "工单已提交" : "已记录";
                customers.forEach(customer -> customer.hears(answer));
            }
            assertThat(second.isAlive()).isTrue();
        } finally {
            doors.play("/callbacks", Doors.json().put("repeat", 1).put("shuffle", false));
            second.destroyForcibly();
        }

        for (WechatUser customer : customers) {
            assertThat(customer.heard("请描述")).isEqualTo(1);
            assertThat(customer.heard("工单已提交")).isEqualTo(1);
            assertThat(customer.asks("我的工单")).contains(Company.ticketNo(customer.hears("工单已提交")));
        }
    }

    @Test
    void talksInCustomerServiceAsInTheOfficialAccount() {
        WechatUser customer = company.customer("织机");

        customer.entersService();
        customer.hearsFromService("请直接说您遇到的问题");
        customer.saysToService("维修 液压站漏油");
        customer.hearsFromService("已记录：液压站漏油");
        customer.sendsToService("voice");
        customer.hearsFromService("附件");
        customer.saysToService("完成");

        String ticketNo = Company.ticketNo(customer.hearsFromService("工单已提交"));
        company.owner().reads("工单号：" + ticketNo, "主题：液压站漏油");
        company.acts(ticketNo, "reply", "师傅两点到");
        customer.hearsFromService("师傅两点到");
        assertThat(customer.heard("师傅两点到")).isZero();
    }

    @Test
    void sendsAStrangerFromCustomerServiceToTheOfficialAccount() {
        WechatUser stranger = WechatUser.appear(company.doors(), "陌生人", true);

        stranger.entersService();
        stranger.saysToService("维修");

        stranger.hearsFromService("请关注我们的微信公众号");
    }
}
