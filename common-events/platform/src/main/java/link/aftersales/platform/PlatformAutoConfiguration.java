package link.aftersales.platform;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.common.circuitbreaker.configuration.CircuitBreakerConfigCustomizer;
import io.micrometer.core.instrument.MeterRegistry;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.PropertySource;

/** Gives a service both platforms: {@link WxMpService}, {@link WxCpService}, the calls to each and their media. */
@AutoConfiguration
@EnableConfigurationProperties({WechatMpSettings.class, WecomSettings.class, CallSettings.class})
@PropertySource("classpath:/link/aftersales/platform/platform.properties")
public class PlatformAutoConfiguration {

    private static final String WECHAT = "wechat";
    private static final String WECOM = "wecom";

    PlatformAutoConfiguration() {
        PlatformLogs.silence();
    }

    @Bean
    @Lazy
    PooledHttpClient wechatHttp() {
        return new PooledHttpClient();
    }

    @Bean
    @Lazy
    PooledHttpClient wecomHttp() {
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
    WxCpService wxCpService(WecomSettings settings, PooledHttpClient wecomHttp) {
        WxCpDefaultConfigImpl config = new WxCpDefaultConfigImpl();
        config.setCorpId(settings.corpId());
        config.setCorpSecret(settings.agentSecret());
        config.setAgentId(Integer.valueOf(settings.agentId()));
        config.setBaseApiUrl(settings.apiUrl());
        config.setApacheHttpClientBuilder(wecomHttp);
        WxCpService service = new OneTryWxCpService();
        service.setWxCpConfigStorage(config);
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
    @Lazy
    PlatformMedia wecomMedia(
            WxCpService wecom, WecomSettings settings, PooledHttpClient wecomHttp, PlatformCalls wecomCalls) {
        return new GuardedPlatformMedia(
                wecomCalls,
                (executor, mediaId) -> wecom.execute(
                        executor, wecom.getWxCpConfigStorage().getApiUrl(WxCpApiPathConsts.Media.MEDIA_GET), mediaId),
                settings.apiUrl(),
                wecomHttp.build());
    }

    @Bean
    LastAnswers lastAnswers() {
        return new LastAnswers();
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
    PlatformCalls wecomCalls(
            CallSettings settings,
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads,
            MeterRegistry meters,
            ApplicationEventPublisher publisher,
            LastAnswers lastAnswers) {
        return new GuardedPlatformCalls(
                WECOM, settings.deadline(), breakers, bulkheads, meters, publisher, lastAnswers);
    }

    @Bean
    CircuitBreakerConfigCustomizer wechatBreaker() {
        return onlyUnavailableIsAFailure(WECHAT);
    }

    @Bean
    CircuitBreakerConfigCustomizer wecomBreaker() {
        return onlyUnavailableIsAFailure(WECOM);
    }

    private static CircuitBreakerConfigCustomizer onlyUnavailableIsAFailure(String name) {
        return CircuitBreakerConfigCustomizer.of(
                name, config -> config.recordResult(answer -> answer instanceof Answer.Unavailable<?>));
    }
}
