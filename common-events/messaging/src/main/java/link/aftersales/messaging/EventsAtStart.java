package link.aftersales.messaging;

/** Knows whether this service has handled what was told while it was down: until then it cannot say what nobody did. */
public interface EventsAtStart {

    /** Whether all events that were there at the start of this program have been handled, by whichever copy. */
    boolean handled();
}
