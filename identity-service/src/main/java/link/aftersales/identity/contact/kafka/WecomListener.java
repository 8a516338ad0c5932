package link.aftersales.identity.contact.kafka;

import java.time.Clock;
import java.util.List;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WecomInbound;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.WecomInbound.ContactAdded;
import link.aftersales.contracts.WecomInbound.ContactDeleted;
import link.aftersales.contracts.WecomInbound.ContactEdited;
import link.aftersales.contracts.WecomInbound.KfDoorbell;
import link.aftersales.contracts.WecomInbound.TransferFailed;
import link.aftersales.identity.contact.Relations;
import link.aftersales.identity.privacy.Erased;
import link.aftersales.identity.trust.DueDecisions;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.messaging.Worker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class WecomListener {

    private final OnceOnly onceOnly;
    private final Relations relations;
    private final DueDecisions dueDecisions;
    private final Erased erased;
    private final Worker reader;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    WecomListener(
            OnceOnly onceOnly,
            Relations relations,
            DueDecisions dueDecisions,
            Erased erased,
            @Qualifier("contactReader") Worker reader,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.onceOnly = onceOnly;
        this.relations = relations;
        this.dueDecisions = dueDecisions;
        this.erased = erased;
        this.reader = reader;
        this.inside = inside;
        this.clock = clock;
    }

    @OnceOnlyListener(topics = Topics.WECOM_INBOUND)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof WecomInbound event) {
            receive(event);
        }
    }

    private void receive(WecomInbound event) {
        switch (event) {
            case ContactAdded added
            when !erased.covers(added.externalUserId(), added.sentAt()) -> {
                relations.added(added, clock.instant());
                inside.publishEvent(added); // whoever greets keeps the chance that comes with it
                reader.wakeAfterCommit();
            }
            case ContactEdited edited
            when !erased.covers(edited.externalUserId(), edited.sentAt()) -> {
                relations.edited(edited, clock.instant());
                reader.wakeAfterCommit();
            }
            case ContactDeleted deleted
            when !erased.covers(deleted.externalUserId(), deleted.sentAt()) -> {
                relations.deleted(deleted, clock.instant());
                dueDecisions.relationEnded(deleted.externalUserId());
            }
            case ContactAdded late -> {}
            case ContactEdited late -> {}
            case ContactDeleted late -> {}
            case TransferFailed failed -> {}
            case KfDoorbell doorbell -> {}
            case CardClicked click -> inside.publishEvent(click); // whoever made the card knows its task id
        }
    }
}
