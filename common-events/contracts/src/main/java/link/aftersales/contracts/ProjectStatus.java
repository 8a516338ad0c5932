package link.aftersales.contracts;

/** A project's state; only the first one takes new requests by preference. On the wire in lower case. */
public enum ProjectStatus {
    IN_PROGRESS("进行中"),
    COMPLETED("已完成"),
    ON_HOLD("已暂停"),
    CANCELLED("已取消");

    private final String label;

    ProjectStatus(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
