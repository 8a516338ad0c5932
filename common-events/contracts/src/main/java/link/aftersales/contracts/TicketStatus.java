package link.aftersales.contracts;

/** Where a ticket stands. On the wire in lower case. */
public enum TicketStatus {
    PENDING("待处理"),
    PROCESSING("处理中"),
    WAITING_CUSTOMER("待客户补充"),
    RESOLVED("已解决"),
    CLOSED("已关闭"),
    CANCELLED("已取消");

    private final String label;

    TicketStatus(String label) {
        this.label = label;
    }

    /** What staff read. */
    public String label() {
        return label;
    }
}
