package link.aftersales.gateway.callbacks.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import link.aftersales.gateway.callbacks.CallbackDoor;
import link.aftersales.gateway.callbacks.Channel;
import link.aftersales.gateway.callbacks.Freshness;
import link.aftersales.gateway.callbacks.InboundEvents;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the two doors on their paths. */
@Configuration(proxyBeanMethods = false)
class CallbackServletConfiguration {

    /** With bodies of 64 KB no more than 64 MB, and at a rate of thousands a second never reached. */
    private static final int MOST_UNDER_WAY = 1_000;

    private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);

    @Bean
    ServletRegistrationBean<CallbackServlet> wechatCallbacks(
            @Qualifier("wechatDoor") CallbackDoor door, InboundEvents events, MeterRegistry meters) {
        return servlet(Channel.WECHAT, door, events, meters);
    }

    @Bean
    ServletRegistrationBean<CallbackServlet> wecomCallbacks(
            @Qualifier("wecomDoor") CallbackDoor door, InboundEvents events, MeterRegistry meters) {
        return servlet(Channel.WECOM, door, events, meters);
    }

    @Bean
    TimeGauge callbackSkew(Freshness freshness, MeterRegistry meters) {
        return TimeGauge.builder(
                        "gateway.callbacks.skew", freshness, TimeUnit.MILLISECONDS, measured -> measured.lastSkew()
                                .toMillis())
                .description("Now minus the timestamp of the last rightly signed callback")
                .register(meters);
    }

    private ServletRegistrationBean<CallbackServlet> servlet(
            Channel channel, CallbackDoor door, InboundEvents events, MeterRegistry meters) {
        CallbackMeters channelMeters = new CallbackMeters(channel, meters, new QuietLog(channel));
        CallbackLane lane = new CallbackLane(door, events, channelMeters, underWay);
        ServletRegistrationBean<CallbackServlet> registration = new ServletRegistrationBean<>(
                new CallbackServlet(lane), "/callbacks/" + channel.name().toLowerCase(Locale.ROOT));
        registration.setName(channel + " callbacks");
        registration.setAsyncSupported(true);
        registration.setLoadOnStartup(1);
        return registration;
    }
}
