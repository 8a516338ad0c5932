package link.aftersales.gateway.routes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import link.aftersales.gateway.settings.ServiceUrls;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** What all routes share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RouteSettings.class, ServiceUrls.class})
class RoutingConfiguration {

    private static final String[] WITHOUT_KEY = {"/project/*", "/api/project/*"};
    private static final String[] ROUTED = {"/project/*", "/api/*", "/console/*"};

    @Bean
    Bulkheads bulkheads(RouteSettings settings, ServiceUrls services, MeterRegistry meters) {
        return new Bulkheads(settings, services.byName().keySet(), meters);
    }

    @Bean
    ServiceHeaders serviceHeaders(RouteSettings settings) {
        return new ServiceHeaders(TrustedProxies.of(settings.trustedProxies()));
    }

    @Bean
    ClientHttpRequestFactory serviceClients(RouteSettings settings) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(settings.readTimeout());
        return factory;
    }

    /** Callbacks have meters of their own. */
    @Bean
    FilterRegistrationBean<ServerHttpObservationFilter> observationOfRoutesOnly(ObservationRegistry observations) {
        FilterRegistrationBean<ServerHttpObservationFilter> registration =
                new FilterRegistrationBean<>(new ServerHttpObservationFilter(observations, new TokenlessConvention()));
        registration.addUrlPatterns(ROUTED);
        registration.setOrder(FilterRegistrationBean.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<WholeBody> wholeBodies() {
        FilterRegistrationBean<WholeBody> registration = new FilterRegistrationBean<>(new WholeBody());
        registration.addUrlPatterns(WITHOUT_KEY);
        return registration;
    }
}
