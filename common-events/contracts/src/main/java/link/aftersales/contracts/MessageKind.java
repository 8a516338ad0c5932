package link.aftersales.contracts;

/** The kind of a customer's message, in the platforms' own terms; {@link #OTHER} is every kind that nobody can use here. */
public enum MessageKind {
    TEXT,
    IMAGE,
    VOICE,
    VIDEO,
    FILE,
    LOCATION,
    LINK,
    OTHER
}
