package link.aftersales.notification.push;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import link.aftersales.notification.push.Settlement.Failed;
import link.aftersales.notification.push.Settlement.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Sends what is due: takes a row, calls the platform outside any transaction, stores what came of it. */
@Service
public class SendDueDeliveries {

    private static final Logger log = LoggerFactory.getLogger(SendDueDeliveries.class);

    private final Deliveries deliveries;
    private final SettleAttempt settling;
    private final Composer composer;
    private final Map<Channel, Messenger> messengers;
    private final LongSupplier nanoTime;
    private final Set<UUID> beingSent = ConcurrentHashMap.newKeySet();

    @Autowired
    SendDueDeliveries(Deliveries deliveries, SettleAttempt settling, Composer composer, List<Messenger> messengers) {
        this(deliveries, settling, composer, messengers, System::nanoTime);
    }

    SendDueDeliveries(
            Deliveries deliveries,
            SettleAttempt settling,
            Composer composer,
            List<Messenger> messengers,
            LongSupplier nanoTime) {
        this.deliveries = deliveries;
        this.settling = settling;
        this.nanoTime = nanoTime;
        this.composer = composer;
        this.messengers = messengers.stream().collect(Collectors.toMap(Messenger::channel, Function.identity()));
    }

    /** Sends the next one of the channel; answers whether it is worth looking for another at once. */
    public boolean sendNext(Channel channel) {
        long asked = nanoTime.getAsLong();
        try {
            Optional<Leased> next = deliveries.lease(channel, composer::compose);
            return next.isPresent() && settle(next.get(), asked);
        } catch (Unwritable unwritable) {
            log.error("No message can be made of delivery {}: {}", unwritable.delivery(), unwritable.kind());
            settling.unwritable(unwritable.delivery(), channel);
            return true;
        }
    }

    /** Keeps the rows that are being sent from being taken up by others. */
    void keepLeases() {
        if (!beingSent.isEmpty()) {
            deliveries.keep(beingSent);
        }
    }

    private boolean settle(Leased delivery, long asked) {
        if (delivery.tooLateToRepeat()) {
            Failed unclear = new Failed("no clear answer, and too late to repeat without showing it twice");
            settling.settle(delivery, null, unclear);
            return true;
        }
        if (tooSlow(delivery, asked)) {
            settling.settle(delivery, null, new Settlement.TooSlow());
            return true;
        }
        Outcome outcome = send(delivery);
        Settlement settlement = Settlement.of(outcome, delivery.attempts());
        settling.settle(delivery, outcome, settlement);
        log.atLevel(settlement instanceof Sent ? Level.DEBUG : Level.INFO)
                .log(
                        "Delivery {} over {}: {}",
                        delivery.id(),
                        delivery.channel().wireName(),
                        settlement.getClass().getSimpleName());
        return !(settlement instanceof Settlement.Untouched);
    }

    /** A copy that was paused must not use a slot whose time is over: the platform would count it with later ones. */
    private boolean tooSlow(Leased delivery, long asked) {
        return delivery.channel().allowance() != null && nanoTime.getAsLong() - asked > Allowance.SLOT_LASTS.toNanos();
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
