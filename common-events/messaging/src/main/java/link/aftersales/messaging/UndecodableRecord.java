package link.aftersales.messaging;

/** A record is not what its headers say. Names the place, never the content, and so carries no cause. */
public final class UndecodableRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndecodableRecord(String place, String typeOrTopic) {
        super("Undecodable " + typeOrTopic + ": " + place);
    }
}
