package link.aftersales.gateway.callbacks;

import java.util.concurrent.CompletionStage;
import link.aftersales.gateway.callbacks.Reading.Inbound;

/** Where events go before their callback is acknowledged. */
public interface InboundEvents {

    /**
     * Completes once the event is durable, and fails with {@link Refused} when it was not taken in time. May hold the caller
     * up for a moment, never for longer than the platform waits.
     */
    CompletionStage<Void> hand(Inbound inbound);

    /** Does what handing over takes, without handing anything over, so that the first event is as quick as the next. */
    void rehearse(Inbound sample);
}
