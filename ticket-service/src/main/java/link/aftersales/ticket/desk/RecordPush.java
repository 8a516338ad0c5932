package link.aftersales.ticket.desk;

import link.aftersales.contracts.NotificationEvent;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.contracts.NotificationEvent.DeliverySeen;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import org.springframework.stereotype.Service;

/** Writes into a ticket's history who was told of it and who could not be. */
@Service
public class RecordPush {

    private static final String TO_CUSTOMERS = "wechat_mp";

    private final ActionLog log;

    RecordPush(ActionLog log) {
        this.log = log;
    }

    /** Records what became of one push; one that belongs to no ticket is nobody's history. */
    public void record(NotificationEvent event) {
        String ticketNo = event.ticketNo();
        if (ticketNo == null) {
            return;
        }
        log.add(
                switch (event) {
                    case DeliverySent sent ->
                        LogEntry.pushed(
                                ticketNo,
                                sent.at(),
                                "push_sent",
                                whom(sent.receiver(), sent.channel()) + " · " + sent.channel());
                    case DeliverySeen seen -> LogEntry.pushed(ticketNo, seen.at(), "push_seen", seen.receiver());
                    case DeliveryFailed failed ->
                        LogEntry.pushed(
                                ticketNo,
                                failed.at(),
                                "push_failed",
                                "%s · %s · %s"
                                        .formatted(
                                                whom(failed.receiver(), failed.channel()),
                                                failed.channel(),
                                                failed.reason()));
                });
    }

    /** Staff by their userid, the customer by what he is: the history outlives his erasure. */
    private static String whom(String receiver, String channel) {
        return TO_CUSTOMERS.equals(channel) ? "customer" : receiver;
    }
}
