package link.aftersales.contracts;

/** What can happen to a ticket. On the wire and in tables in lower case. */
public enum TicketAction {
    OPEN("提交"),
    ACCEPT("开始处理"),
    ASK("请客户补充"),
    RESOLVE("已解决"),
    /** Back from resolved within minutes, by whoever pressed too early. */
    WITHDRAW("撤回已解决"),
    CLOSE("关闭"),
    CANCEL("取消"),
    /** The customer wants to cancel what is being handled already: the owner decides. */
    CANCEL_WANTED("申请取消"),
    REOPEN("重新打开"),
    REASSIGN("转单"),
    /** Attached to a project, or to another one. */
    FILE("改项目"),
    /** Made urgent by the customer. */
    RAISE("标为紧急"),
    /** Words to the customer. */
    REPLY("回复客户"),
    /** Words that the customer never sees. */
    NOTE("备注"),
    SUPPLEMENT("客户补充"),
    URGE("催单"),
    RATE("评价");

    private final String label;

    TicketAction(String label) {
        this.label = label;
    }

    /** What staff read. */
    public String label() {
        return label;
    }
}
