package link.aftersales.ticket.kf;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.KfInbound;
import link.aftersales.contracts.KfInbound.MessageReceived;
import link.aftersales.messaging.Outbox;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells only what was committed. */
final class CommittedOutbox implements Outbox {

    record Told(String key, KfInbound event, String id, Instant at) {}

    final List<Told> told = new CopyOnWriteArrayList<>();

    @Override
    public void append(String key, Event event) {
        throw new AssertionError("the id comes from the platform's");
    }

    @Override
    public void append(String key, Event event, String id, Instant at) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                told.add(new Told(key, (KfInbound) event, id, at));
            }
        });
    }

    @Override
    public void tombstone(String topic, String key) {
        throw new AssertionError("nothing is deleted");
    }

    List<String> texts() {
        return told.stream()
                .map(Told::event)
                .map(event -> ((MessageReceived) event).text())
                .toList();
    }
}
