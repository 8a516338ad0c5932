package link.aftersales.notification;

import java.time.Clock;
import link.aftersales.contracts.text.Texts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Starts notification-service. */
@SpringBootApplication
@EnableConfigurationProperties(CompanySettings.class)
public class NotificationServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(NotificationServiceApplication.class, args);
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
