package link.aftersales.gateway.callbacks;

import java.time.Instant;
import link.aftersales.contracts.Event;

/** What a genuine callback says. */
public sealed interface Reading {

    /**
     * An event for the other services. {@code id} is the {@link InboxKey} and {@code at} the platform's
     * CreateTime, so both are the same in each repeat; {@code key} keeps one person's words in their order.
     */
    record Inbound(String id, String key, Event event, Instant at) implements Reading {}

    /** Something that nobody here needs; acknowledged, counted and forgotten. */
    record Unknown(String type) implements Reading {}
}
