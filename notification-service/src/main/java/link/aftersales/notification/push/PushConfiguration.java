package link.aftersales.notification.push;

import java.util.Map;
import link.aftersales.contracts.text.Texts;
import link.aftersales.messaging.Worker;
import link.aftersales.notification.project.ProjectLinks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The workers of the feature. They look for the sender when they run: what it plans after a failure wakes them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PushSettings.class, TemplateSettings.class})
class PushConfiguration {

    private static final int THREADS = 6;

    @Bean
    Composer composer(Texts texts, ProjectLinks links, PushSettings settings, CardLooks looks) {
        return new Composer(texts, new Links(links, settings.publicBaseUrl()), looks);
    }

    @Bean
    Worker wecomSending(ObjectProvider<SendDueDeliveries> send) {
        return new Worker("wecom-sending", THREADS, () -> send.getObject().sendNext(Channel.WECOM_APP));
    }

    @Bean
    Worker cardUpdating(ObjectProvider<SendDueDeliveries> send) {
        return new Worker("card-updating", 2, () -> send.getObject().sendNext(Channel.WECOM_CARD_UPDATE));
    }

    @Bean
    Worker wechatSending(ObjectProvider<SendDueDeliveries> send) {
        return new Worker("wechat-sending", THREADS, () -> send.getObject().sendNext(Channel.WECHAT_MP));
    }

    @Bean
    Worker templateSending(ObjectProvider<SendDueDeliveries> send) {
        return new Worker("template-sending", 2, () -> send.getObject().sendNext(Channel.WECHAT_MP_TEMPLATE));
    }

    @Bean
    Worker serviceSending(ObjectProvider<SendDueDeliveries> send) {
        return new Worker("service-sending", THREADS, () -> send.getObject().sendNext(Channel.WECHAT_KF));
    }

    /** One thread: the group reads in order, and its robot may not speak often. */
    @Bean
    Worker groupSending(ObjectProvider<SendDueDeliveries> send) {
        return new Worker("group-sending", 1, () -> send.getObject().sendNext(Channel.WECOM_GROUP));
    }

    /** Runs at the pace of a worker that finds nothing, once a second. */
    @Bean
    Worker housekeeping(SendDueDeliveries send, RetryAfterRecovery recovery, WatchBacklog backlog) {
        return new Worker("housekeeping", 1, () -> {
            send.keepLeases();
            recovery.retry();
            backlog.look();
            return false;
        });
    }

    @Bean
    SendingWorkers sendingWorkers(
            Worker wecomSending,
            Worker cardUpdating,
            Worker groupSending,
            Worker wechatSending,
            Worker templateSending,
            Worker serviceSending) {
        return new SendingWorkers(Map.of(
                Channel.WECOM_APP, wecomSending,
                Channel.WECOM_CARD_UPDATE, cardUpdating,
                Channel.WECOM_GROUP, groupSending,
                Channel.WECHAT_MP, wechatSending,
                Channel.WECHAT_MP_TEMPLATE, templateSending,
                Channel.WECHAT_KF, serviceSending));
    }
}
