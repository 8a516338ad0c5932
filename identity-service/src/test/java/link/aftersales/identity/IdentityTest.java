package link.aftersales.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import link.aftersales.messaging.test.RealServers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service between a real Kafka, a real PostgreSQL and stand-ins of both platforms. */
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
            "SALES_DESK_USERID=desk, second",
            "COMPANY_NAME=远大机电",
            "SUPERVISOR_USERIDS=sunqi, QianBa",
            "identity.staff.todos-an-hour=1000",
            "ADMIN_API_KEY=" + IdentityTest.ADMIN_KEY
        })
@ContextConfiguration(initializers = Platforms.Urls.class)
@Import(Callbacks.class)
public @interface IdentityTest {

    /** Opens the admin API in tests. */
    String ADMIN_KEY = "an-admin-key-of-more-than-32-characters";
}
