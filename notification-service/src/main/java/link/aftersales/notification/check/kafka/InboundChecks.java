package link.aftersales.notification.check.kafka;

import static link.aftersales.contracts.text.CheckText.CHECK_CALLBACK_KF_NONE;
import static link.aftersales.contracts.text.CheckText.CHECK_CALLBACK_KF_OK;
import static link.aftersales.contracts.text.CheckText.CHECK_CALLBACK_WECHAT_NONE;
import static link.aftersales.contracts.text.CheckText.CHECK_CALLBACK_WECHAT_OK;
import static link.aftersales.contracts.text.CheckText.CHECK_CALLBACK_WECOM_NONE;
import static link.aftersales.contracts.text.CheckText.CHECK_CALLBACK_WECOM_OK;

import java.time.Clock;
import link.aftersales.contracts.Topics;
import link.aftersales.http.check.Check;
import link.aftersales.notification.push.PushSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** One check for each channel by which customers and the platforms speak to us. */
@Configuration(proxyBeanMethods = false)
class InboundChecks {

    private final LastRecord lastRecord;
    private final Clock clock;
    private final String callbacks;

    InboundChecks(LastRecord lastRecord, Clock clock, PushSettings settings) {
        this.lastRecord = lastRecord;
        this.clock = clock;
        this.callbacks = settings.publicBaseUrl() + "/callbacks/";
    }

    @Bean
    @Order(30)
    Check wechatCallbacks() {
        return new InboundCheck(
                lastRecord,
                clock,
                Topics.WECHAT_INBOUND,
                callbacks + "wechat",
                CHECK_CALLBACK_WECHAT_OK,
                CHECK_CALLBACK_WECHAT_NONE);
    }

    @Bean
    @Order(31)
    Check wecomCallbacks() {
        return new InboundCheck(
                lastRecord,
                clock,
                Topics.WECOM_INBOUND,
                callbacks + "wecom",
                CHECK_CALLBACK_WECOM_OK,
                CHECK_CALLBACK_WECOM_NONE);
    }

    @Bean
    @Order(32)
    Check kfMessages() {
        return new InboundCheck(
                lastRecord,
                clock,
                Topics.KF_INBOUND,
                callbacks + "wecom",
                CHECK_CALLBACK_KF_OK,
                CHECK_CALLBACK_KF_NONE);
    }
}
