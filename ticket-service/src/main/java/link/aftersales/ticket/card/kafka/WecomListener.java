package link.aftersales.ticket.card.kafka;

import java.util.List;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.WecomInbound.KfDoorbell;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.ticket.card.CardPressed;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The only reader of this topic in this service: two would share its partitions. It says in process what happened, in the
 * same transaction, to whoever it concerns.
 */
@Component
class WecomListener {

    private final OnceOnly onceOnly;
    private final ApplicationEventPublisher inside;

    WecomListener(OnceOnly onceOnly, ApplicationEventPublisher inside) {
        this.onceOnly = onceOnly;
        this.inside = inside;
    }

    @OnceOnlyListener(topics = Topics.WECOM_INBOUND)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof CardClicked click) {
            CardTask.parse(click.taskId()).ifPresent(task -> inside.publishEvent(new CardPressed(task, click)));
        } else if (received.event() instanceof KfDoorbell doorbell) {
            inside.publishEvent(doorbell); // 微信客服 pulls
        }
    }
}
