package link.aftersales.contracts;

/** How fast a ticket must be handled, most urgent first. On the wire in lower case. */
public enum Priority {
    URGENT("紧急"),
    HIGH("高"),
    NORMAL("普通");

    private final String label;

    Priority(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
