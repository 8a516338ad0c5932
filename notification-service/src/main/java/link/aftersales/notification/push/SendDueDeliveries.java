package link.aftersales.notification.push;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import link.aftersales.notification.push.Settlement.Failed;
import link.aftersales.notification.push.Settlement.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Service;

/** Sends what is due: takes a row, calls the platform outside any transaction, stores what came of it. */
@Service
public class SendDueDeliveries {

    private static final Logger log = LoggerFactory.getLogger(SendDueDeliveries.class);

    private final Deliveries deliveries;
    private final Composer composer;
    private final Map<Channel, Messenger> messengers;
    private final Set<UUID> beingSent = ConcurrentHashMap.newKeySet();

    SendDueDeliveries(Deliveries deliveries, Composer composer, List<Messenger> messengers) {
        this.deliveries = deliveries;
        this.composer = composer;
        this.messengers = messengers.stream().collect(Collectors.toMap(Messenger::channel, Function.identity()));
    }

    /** Sends the next one of the channel; answers whether it is worth looking for another at once. */
    public boolean sendNext(Channel channel) {
        Optional<Leased> next = deliveries.lease(channel, composer::compose);
        return next.isPresent() && settle(next.get());
    }

    /** Keeps the rows that are being sent from being taken up by others. */
    void keepLeases() {
        if (!beingSent.isEmpty()) {
            deliveries.keep(beingSent);
        }
    }

    private boolean settle(Leased delivery) {
        if (delivery.tooLateToRepeat()) {
            Failed unclear = new Failed("no clear answer, and too late to repeat without showing it twice");
            deliveries.settle(delivery, null, unclear);
            return true;
        }
        Outcome outcome = send(delivery);
        Settlement settlement = Settlement.of(outcome, delivery.attempts());
        deliveries.settle(delivery, outcome, settlement);
        log.atLevel(settlement instanceof Sent ? Level.DEBUG : Level.INFO)
                .log(
                        "Delivery {} over {}: {}",
                        delivery.id(),
                        delivery.channel().wireName(),
                        settlement.getClass().getSimpleName());
        return !(settlement instanceof Settlement.Untouched);
    }

    private Outcome send(Leased delivery) {
        Messenger messenger = messengers.get(delivery.channel());
        if (messenger == null) {
            throw new IllegalStateException("Nobody speaks " + delivery.channel());
        }
        Body body = delivery.mayBeSeenTwice() ? composer.repeated(delivery.body()) : delivery.body();
        beingSent.add(delivery.id());
        try {
            return messenger.send(delivery.id(), delivery.receiver(), body, delivery.inDoubt());
        } finally {
            beingSent.remove(delivery.id());
        }
    }
}
