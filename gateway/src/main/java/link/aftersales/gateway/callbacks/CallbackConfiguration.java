package link.aftersales.gateway.callbacks;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the two doors from the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CallbackSettings.class, WechatSettings.class, WecomSettings.class})
class CallbackConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Freshness freshness(CallbackSettings settings, Clock clock) {
        return new Freshness(clock, settings.skew());
    }

    @Bean
    CallbackDoor wechatDoor(WechatSettings wechat, CallbackSettings callbacks, Freshness freshness, Clock clock) {
        if (!wechat.plain()) {
            return new WechatDoor(wechat, wechat.cipher(), freshness);
        }
        callbacks.checkPlainAllowed();
        return new PlainWechatDoor(wechat, freshness, new SeenOnce(clock, callbacks.skew()));
    }

    @Bean
    CallbackDoor wecomDoor(WecomSettings wecom, Freshness freshness) {
        return new WecomDoor(wecom, wecom.cipher(), freshness);
    }

    @Bean
    WarmUp warmUp(WecomSettings wecom, InboundEvents events, Clock clock) {
        return new WarmUp(wecom, events, clock);
    }
}
