package link.aftersales.projectlink.page.web;

import java.util.Optional;
import link.aftersales.projectlink.page.Viewers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders(PageTemplates templates) {
        FilterRegistrationBean<PageHeaders> registration =
                new FilterRegistrationBean<>(new PageHeaders(templates.css(), templates.script()));
        registration.addUrlPatterns("/project/*", "/api/project/*");
        return registration;
    }

    /** Whoever looks, nothing but the link is known of him. */
    @Bean
    Viewers nobody() {
        return (session, token, page) -> Optional.empty();
    }
}
