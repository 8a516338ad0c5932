package link.aftersales.gateway.status;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import link.aftersales.gateway.settings.ServiceUrls;
import link.aftersales.gateway.settings.Setting;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers {@code /} and {@code /healthz}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StatusConfiguration.Home.class)
class StatusConfiguration {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /** Where the world sees this gateway. */
    @ConfigurationProperties("gateway.home")
    record Home(String publicBaseUrl) {}

    @Bean(destroyMethod = "close")
    Admin healthAdmin(KafkaAdmin settings) {
        Map<String, Object> config = new HashMap<>(settings.getConfigurationProperties());
        config.put(AdminClientConfig.CLIENT_ID_CONFIG, "gateway-health");
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 1_000);
        config.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return Admin.create(config);
    }

    @Bean
    Parts parts(ServiceUrls services, Admin healthAdmin, Clock clock) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
        List<Part> parts = new ArrayList<>();
        services.byName().forEach((name, url) -> parts.add(new ServicePart(name, url, http)));
        parts.add(new KafkaPart(healthAdmin));
        return new Parts(parts, clock);
    }

    @Bean
    RouterFunction<ServerResponse> status(Parts parts, Home home) {
        HomePage page = new HomePage(new Setting("PUBLIC_BASE_URL", home.publicBaseUrl()).baseUrl());
        return RouterFunctions.route()
                .GET("/", request -> ServerResponse.ok()
                        .contentType(HTML)
                        .header("Content-Security-Policy", POLICY)
                        .body(page.html()))
                .GET("/healthz", request -> answer(parts.health()))
                .build();
    }

    private static ServerResponse answer(Health health) {
        return ServerResponse.status(health.allUp() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(health);
    }
}
