package link.aftersales.notification;

import java.time.Clock;
import link.aftersales.contracts.text.Texts;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Starts notification-service. */
@SpringBootApplication
@EnableConfigurationProperties(CompanySettings.class)
public class NotificationServiceApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(NotificationServiceApplication.class)
                .initializers(new RequiredNames())
                .run(args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Texts texts(CompanySettings company) {
        return new Texts(company.placeholders());
    }
}
