package link.aftersales.ticket;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import link.aftersales.messaging.test.RealServers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service between a real Kafka, a real PostgreSQL and a stand-in of the Official Account's media. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RealServers
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "WECHAT_MP_APP_ID=wx-test",
            "WECHAT_MP_SECRET=secret",
            "WECOM_CORP_ID=ww-test",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=secret",
            "TRIAGE_USERID=triage, second",
            "ADMIN_API_KEY=" + TicketServiceTest.ADMIN_KEY,
            "ticket.dialogue.burst=200ms"
        })
@ContextConfiguration(initializers = WechatStub.class)
@Import(World.class)
public @interface TicketServiceTest {

    String ADMIN_KEY = "an-admin-key-of-at-least-32-characters";
}
