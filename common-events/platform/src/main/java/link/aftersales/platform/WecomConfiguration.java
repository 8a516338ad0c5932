package link.aftersales.platform;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.common.circuitbreaker.configuration.CircuitBreakerConfigCustomizer;
import io.micrometer.core.instrument.MeterRegistry;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.PropertySource;

/** Gives a service WeCom, and nothing but WeCom to one that leaves out {@link PlatformAutoConfiguration}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WecomSettings.class, CallSettings.class})
@PropertySource("classpath:/link/aftersales/platform/platform.properties")
public class WecomConfiguration {

    private static final String WECOM = "wecom";

    WecomConfiguration() {
        PlatformLogs.silence();
    }

    @Bean
    @Lazy
    PooledHttpClient wecomHttp() {
        return new PooledHttpClient();
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
    CircuitBreakerConfigCustomizer wecomBreaker() {
        return PlatformAutoConfiguration.onlyUnavailableIsAFailure(WECOM);
    }
}
