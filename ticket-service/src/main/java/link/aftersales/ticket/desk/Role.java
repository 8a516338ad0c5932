package link.aftersales.ticket.desk;

/** What somebody is to a ticket; the most that he is. */
enum Role {
    /** The customer who reported it. */
    REPORTER,
    /** Another verified contact of its project. */
    COLLEAGUE,
    /** Its owner, his deputy while he is away, a supervisor, or whoever has the admin key. */
    STAFF,
    /** Who keeps the relation to the customer. */
    SALES,
    CLOCKWORK,
    /** A member of staff who has nothing to do with it. */
    STRANGER
}
