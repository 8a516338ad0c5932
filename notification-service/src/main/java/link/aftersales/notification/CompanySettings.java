package link.aftersales.notification;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How the company is called and reached: COMPANY_NAME, SERVICE_HOTLINE, SERVICE_HOURS. What is not set is left out of the texts. */
@ConfigurationProperties("company")
record CompanySettings(
        @DefaultValue("") String name,
        @DefaultValue("") String hotline,
        @DefaultValue("") String hours) {

    Map<String, String> placeholders() {
        return Map.of(
                "company", name.strip(), "hotline", hotline.strip(), "serviceHours", ServiceHours.inChinese(hours));
    }
}
