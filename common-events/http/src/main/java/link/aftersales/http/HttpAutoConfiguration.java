package link.aftersales.http;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.dao.OptimisticLockingFailureException;

/** Gives a service the key check of its admin routes and the one form of errors, by being on its class path. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class HttpAutoConfiguration {

    private static final int AFTER_TRACING = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    FilterRegistrationBean<AdminKeyFilter> adminKeyFilter(Environment environment) {
        AdminKey key = AdminKey.of(environment.getProperty(AdminKey.NAME));
        FilterRegistrationBean<AdminKeyFilter> registration = new FilterRegistrationBean<>(new AdminKeyFilter(key));
        registration.addUrlPatterns(AdminKeyFilter.ROUTES);
        registration.setOrder(AFTER_TRACING);
        return registration;
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OptimisticLockingFailureException.class)
    static class WithDatabase {

        @Bean
        DatabaseAdvice databaseAdvice() {
            return new DatabaseAdvice();
        }
    }
}
