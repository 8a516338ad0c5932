package link.aftersales.projectlink.page.web;

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
}
