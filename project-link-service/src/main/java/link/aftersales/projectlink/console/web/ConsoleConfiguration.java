package link.aftersales.projectlink.console.web;

import link.aftersales.projectlink.console.ConsoleSettings;
import link.aftersales.projectlink.console.Sessions;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

    private static final int AFTER_TRACING = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    FilterRegistrationBean<ConsoleDoor> consoleDoor(ConsoleSettings settings, Sessions sessions) {
        FilterRegistrationBean<ConsoleDoor> registration =
                new FilterRegistrationBean<>(new ConsoleDoor(settings, sessions));
        registration.addUrlPatterns(ConsoleDoor.PATH, ConsoleDoor.PATH + "/*");
        registration.setOrder(AFTER_TRACING);
        return registration;
    }
}
