package link.aftersales.contracts.text;

/** What staff read: the names of the texts in {@code texts.zh.md}; part of the wire format. */
public enum StaffText implements Text {
    /** 添加客户待办（文本） */
    ADD_CUSTOMER,
    /** 添加方式不符（只在该联系人可能是等待核验的客户时发） */
    WRONG_ADD_WAY,
    /** 两边不是同一个人 */
    OTHER_PERSON,
    /** 加好友用的不是登记的号码 */
    OTHER_NUMBER,
    /** 客户已开通（发销售） */
    CUSTOMER_VERIFIED,
    /** 售后工单推送（文本，顺序固定） */
    TICKET_PUSH,
    /** 推送里的附件数，接在描述后面 */
    PUSH_ATTACHMENTS,
    /** 推送里没有匹配到项目 */
    PUSH_NO_PROJECT,
    /** 推送里没有登记姓名的客户 */
    PUSH_NO_NAME
}
