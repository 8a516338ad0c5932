package link.aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.World.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

@TicketServiceTest
class RestartTest {

    @Autowired
    World world;

    @Autowired
    Environment environment;

    @Autowired
    SmartLifecycle listenerStart;

    @Test
    void goesOnWhereTheDialogueStoodBeforeTheRestart() {
        Person person = world.customer();
        world.asks(person, "维修");
        listenerStart.stop();
        world.says(person, "设备无法启动");
        world.says(person, "完成");

        try (ConfigurableApplicationContext restarted = anotherProcess()) {
            world.hears(person, 4);
        } finally {
            listenerStart.start();
        }

        assertThat(world.texts(person))
                .containsExactly(
                        CustomerText.VERIFIED,
                        CustomerText.DESCRIBE,
                        CustomerText.SEND_PICTURES,
                        CustomerText.TICKET_OPENED);
        assertThat(world.tickets(person)).singleElement().satisfies(ticket -> assertThat(ticket.description())
                .isEqualTo("设备无法启动"));
    }

    private ConfigurableApplicationContext anotherProcess() {
        return new SpringApplicationBuilder(TicketServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--WECHAT_MP_APP_ID=wx-test",
                        "--WECHAT_MP_SECRET=secret",
                        "--WECHAT_MP_API_URL=" + WechatStub.url(),
                        "--WECOM_CORP_ID=ww-test",
                        "--WECOM_AGENT_ID=1000002",
                        "--WECOM_AGENT_SECRET=secret",
                        "--TRIAGE_USERID=triage",
                        "--" + same("spring.datasource.url"),
                        "--" + same("spring.datasource.username"),
                        "--" + same("spring.datasource.password"),
                        "--" + same("spring.kafka.bootstrap-servers"),
                        "--" + same("topic.partitions"),
                        "--" + same("topic.replication"));
    }

    private String same(String name) {
        return name + "=" + environment.getRequiredProperty(name);
    }
}
