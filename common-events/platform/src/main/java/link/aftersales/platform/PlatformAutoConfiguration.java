package link.aftersales.platform;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.common.circuitbreaker.configuration.CircuitBreakerConfigCustomizer;
import io.micrometer.core.instrument.MeterRegistry;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** Gives a service both platforms: {@link WxMpService}, {@link WxCpService}, the calls to each and their media. */
@AutoConfiguration
@EnableConfigurationProperties(WechatMpSettings.class)
@Import(WecomConfiguration.class)
public class PlatformAutoConfiguration {

    private static final String WECHAT = "wechat";

    @Bean
    @Lazy
    PooledHttpClient wechatHttp() {
        return new PooledHttpClient();
    }

    @Bean
    @Lazy
    WxMpService wxMpService(WechatMpSettings settings, PooledHttpClient wechatHttp) {
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(settings.appId());
        config.setSecret(settings.secret());
        config.useStableAccessToken(true);
        config.setHostConfig(WxMpHostConfig.builder().apiHost(settings.apiUrl()).build());
        config.setApacheHttpClientBuilder(wechatHttp);
        WxMpService service = new OneTryWxMpService();
        service.setWxMpConfigStorage(config);
        return service;
    }

    @Bean
    @Lazy
    PlatformMedia wechatMedia(
            WxMpService wechat, WechatMpSettings settings, PooledHttpClient wechatHttp, PlatformCalls wechatCalls) {
        return new GuardedPlatformMedia(
                wechatCalls,
                (executor, mediaId) -> wechat.execute(executor, WxMpApiUrl.Material.MEDIA_GET_URL, mediaId),
                settings.apiUrl(),
                wechatHttp.build());
    }

    @Bean
    PlatformCalls wechatCalls(
            CallSettings settings,
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads,
            MeterRegistry meters,
            ApplicationEventPublisher publisher,
            LastAnswers lastAnswers) {
        return new GuardedPlatformCalls(
                WECHAT, settings.deadline(), breakers, bulkheads, meters, publisher, lastAnswers);
    }

    @Bean
    CircuitBreakerConfigCustomizer wechatBreaker() {
        return onlyUnavailableIsAFailure(WECHAT);
    }

    static CircuitBreakerConfigCustomizer onlyUnavailableIsAFailure(String name) {
        return CircuitBreakerConfigCustomizer.of(
                name, config -> config.recordResult(answer -> answer instanceof Answer.Unavailable<?>));
    }
}
