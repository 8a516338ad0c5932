package link.aftersales.notification.push;

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

    SettleAttempt(Deliveries deliveries, Originals originals, HandOn handOn, Alarms alarms, DeliveryMeters meters) {
        this.deliveries = deliveries;
        this.originals = originals;
        this.handOn = handOn;
        this.alarms = alarms;
        this.meters = meters;
    }

    /** {@code outcome} is absent when nothing was tried. */
    @Transactional
    public void settle(Leased delivery, @Nullable Outcome outcome, Settlement settlement) {
        if (!deliveries.settle(delivery, outcome, settlement)) {
            return;
        }
        meters.settled(delivery.channel(), settlement);
        if (settlement instanceof Failed) {
            failed(delivery, outcome);
        } else if (outcome instanceof RetryLater later) {
            delayed(delivery, later);
        }
    }

    private void failed(Leased delivery, @Nullable Outcome outcome) {
        if (delivery.channel() != Channel.WECOM_APP) {
            return;
        }
        if (outcome instanceof Refused refused
                && refused.errcode() != null
                && !Refusals.ofTheMember(refused.errcode())) {
            alarms.message(delivery.channel(), refused.errcode(), delivery.id());
        }
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
