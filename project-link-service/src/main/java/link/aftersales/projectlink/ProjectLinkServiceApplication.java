package link.aftersales.projectlink;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts project-link-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ProjectLinkServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(ProjectLinkServiceApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
