package link.aftersales.identity.code;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How the company is called in a welcome message (COMPANY_NAME); what is not set is left out. */
@ConfigurationProperties("company")
record CompanySettings(@DefaultValue("") String name) {

    Map<String, String> placeholders() {
        return Map.of("company", name.strip());
    }
}
