package link.aftersales.projectlink.viewer.wecom;

import link.aftersales.platform.PlatformCalls;
import link.aftersales.platform.WecomConfiguration;
import link.aftersales.projectlink.viewer.WecomMembers;
import me.chanjar.weixin.cp.api.WxCpService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** WeCom, only where members are to be recognised: without it the service starts without an account there. */
@Configuration(proxyBeanMethods = false)
@Conditional(WecomConfigured.Wanted.class)
@Import(WecomConfiguration.class)
class WecomConfigured {

    @Bean
    WecomMembers wecomMembers(WxCpService wecom, @Qualifier("wecomCalls") PlatformCalls calls) {
        return new OauthWecomMembers(wecom, calls);
    }

    /** Understands what the settings understand: {@code on} and {@code true}. */
    static final class Wanted implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bind("project-link.oauth.enabled", Boolean.class)
                    .orElse(false);
        }
    }
}
