package link.aftersales.contracts;

/** What a customer asks for. On the wire in lower case. */
public enum TicketType {
    REPAIR("维修"),
    MAINTENANCE("保养"),
    COMPLAINT("投诉"),
    RETURN("退货"),
    OTHER("其他");

    private final String label;

    TicketType(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
