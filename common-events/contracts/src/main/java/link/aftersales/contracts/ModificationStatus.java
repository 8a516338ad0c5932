package link.aftersales.contracts;

/** What became of a wish to change an order. On the wire in lower case. */
public enum ModificationStatus {
    PENDING("待审核"),
    APPROVED("已同意"),
    REJECTED("未同意");

    private final String label;

    ModificationStatus(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
