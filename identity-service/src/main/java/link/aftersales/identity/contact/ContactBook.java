package link.aftersales.identity.contact;

/** WeCom's own book of contacts, asked over the network. */
public interface ContactBook {

    /** What came of asking. */
    sealed interface Reading {}

    /** The relation as it is. */
    record Found(ContactDetail detail) implements Reading {}

    /** WeCom knows no such relation: not yet, or no longer. */
    record NoSuchRelation() implements Reading {}

    /** WeCom does not let us see it until somebody changes something there. */
    record Refused(String reason) implements Reading {}

    /** No answer; {@code asked} is false when the question was not even put. */
    record NoAnswer(String reason, boolean asked) implements Reading {}

    /** Reads one member's relation to a contact. */
    Reading read(String userId, String externalUserId);
}
