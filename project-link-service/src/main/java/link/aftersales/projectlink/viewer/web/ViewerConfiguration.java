package link.aftersales.projectlink.viewer.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ViewerConfiguration implements WebMvcConfigurer {

    private final SilentLogIn silentLogIn;

    ViewerConfiguration(SilentLogIn silentLogIn) {
        this.silentLogIn = silentLogIn;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(silentLogIn).addPathPatterns("/project/{token}");
    }
}
