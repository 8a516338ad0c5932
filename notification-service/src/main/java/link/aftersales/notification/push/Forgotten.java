package link.aftersales.notification.push;

import java.time.Instant;

/** Knows who asked to be forgotten, by fingerprints of their ids. */
public interface Forgotten {

    /** Whether what happened {@code at} in the chat with this openid or external_userid must not be told any more. Who came back later is somebody new. */
    boolean chat(String person, Instant at);

    /** Whether nothing about this customer may be told, ever: who comes back gets a new id. */
    boolean customer(String customerId);
}
