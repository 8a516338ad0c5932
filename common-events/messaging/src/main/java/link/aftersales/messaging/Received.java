package link.aftersales.messaging;

import java.time.Instant;
import link.aftersales.contracts.Event;

/** An event as it came: {@code id} is unique for its cause, {@code key} its order, {@code at} when it happened. */
public record Received(String id, String key, Event event, Instant at) {}
