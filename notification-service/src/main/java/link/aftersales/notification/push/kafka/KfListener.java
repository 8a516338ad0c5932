package link.aftersales.notification.push.kafka;

import java.util.List;
import link.aftersales.contracts.KfInbound.SendFailed;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.notification.push.SendFailures;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads which messages of 微信客服 did not arrive after all. */
@Component
class KfListener {

    private final OnceOnly onceOnly;
    private final SendFailures failures;

    KfListener(OnceOnly onceOnly, SendFailures failures) {
        this.onceOnly = onceOnly;
        this.failures = failures;
    }

    @OnceOnlyListener(topics = Topics.KF_INBOUND)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof SendFailed failed) {
            SendFailures.delivery(failed.failedMsgId())
                    .ifPresent(delivery -> failures.note(delivery, "msg_send_fail, fail_type " + failed.failType()));
        }
    }
}
