package link.aftersales.notification.push;

import java.util.Optional;
import java.util.UUID;
import link.aftersales.notification.push.Body.ButtonCard;
import link.aftersales.notification.push.Outcome.Accepted;
import link.aftersales.notification.push.Outcome.Refused;
import link.aftersales.notification.push.Outcome.RetryLater;
import link.aftersales.notification.push.Settlement.Failed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores what came of an attempt and, in the same transaction, what is to be done about it. */
@Service
class SettleAttempt {

    private static final Logger log = LoggerFactory.getLogger(SettleAttempt.class);
    private static final String NO_TOKEN = "no access token, errcode ";

    private final Deliveries deliveries;
    private final Originals originals;
    private final HandOn handOn;
    private final Alarms alarms;
    private final DeliveryMeters meters;
    private final TicketStates states;
    private final ChangeCards cards;

    SettleAttempt(
            Deliveries deliveries,
            Originals originals,
            HandOn handOn,
            Alarms alarms,
            DeliveryMeters meters,
            TicketStates states,
            ChangeCards cards) {
        this.states = states;
        this.cards = cards;
        this.deliveries = deliveries;
        this.originals = originals;
        this.handOn = handOn;
        this.alarms = alarms;
        this.meters = meters;
    }

    /** {@code outcome} is absent when nothing was tried. */
    @Transactional
    public void settle(Leased delivery, @Nullable Outcome outcome, Settlement settlement) {
        Optional<TicketState> shown = lockedForCard(delivery, outcome);
        if (!deliveries.settle(delivery, outcome, settlement)) {
            return;
        }
        shown.ifPresent(ticket -> cards.sent(delivery.id(), ticket));
        meters.settled(delivery.channel(), settlement);
        if (settlement instanceof Failed) {
            failed(delivery, outcome);
        } else if (outcome instanceof RetryLater later) {
            delayed(delivery, later);
        }
    }

    /** No message can be made of it, which only the operators can mend; the others do not wait for that. */
    @Transactional
    public void unwritable(UUID delivery, Channel channel) {
        deliveries.setAside(delivery, channel);
        alarms.unwritable(channel, delivery);
    }

    /** Before the row of the card, as whoever changes the ticket does, so that one of both sees what the other one did. */
    private Optional<TicketState> lockedForCard(Leased delivery, @Nullable Outcome outcome) {
        return outcome instanceof Accepted && delivery.body() instanceof ButtonCard && delivery.ticketNo() != null
                ? states.lock(delivery.ticketNo())
                : Optional.empty();
    }

    private void failed(Leased delivery, @Nullable Outcome outcome) {
        if (delivery.channel() == Channel.WECOM_APP || delivery.channel() == Channel.WECOM_GROUP) {
            alarmOf(delivery, outcome);
        }
        if (delivery.channel() == Channel.WECOM_APP) {
            handOn(delivery, outcome);
        }
    }

    /** A refusal that speaks of no member is ours to mend. */
    private void alarmOf(Leased delivery, @Nullable Outcome outcome) {
        if (outcome instanceof Refused refused
                && refused.errcode() != null
                && !Refusals.ofTheMember(refused.errcode())) {
            alarms.message(delivery.channel(), refused.errcode(), delivery.id());
        }
    }

    private void handOn(Leased delivery, @Nullable Outcome outcome) {
        originals.find(delivery.id()).map(Originals.Found::original).ifPresent(original -> {
            if (Causes.isEvent(original.cause())) {
                handOn.handOn(original, outcome);
            } else if (Causes.isAlarm(original.cause())) {
                log.error("An alarm could not be sent to an operator");
            }
        });
    }

    private void delayed(Leased delivery, RetryLater later) {
        Integer errcode = later.errcode();
        if (Refusals.ofTheCompany(errcode) || Refusals.ofTheRate(errcode)) {
            alarms.refused(delivery.channel(), String.valueOf(errcode));
        } else if (later.why().startsWith(NO_TOKEN)) {
            alarms.refused(delivery.channel(), later.why().substring(NO_TOKEN.length()));
        }
    }
}
