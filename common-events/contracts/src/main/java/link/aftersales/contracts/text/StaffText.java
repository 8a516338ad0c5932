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
    /** 微信没有提供可以核对身份的信息，也不用验证码 */
    PERSON_UNPROVEN,
    /** 客户已开通（发销售） */
    CUSTOMER_VERIFIED,
    /** 添加客户待办（卡片） */
    ADD_CUSTOMER_CARD,
    /** 没有登记的号码的添加客户待办（文本） */
    ADD_CUSTOMER_UNKNOWN,
    /** 没有登记的号码的添加客户待办（卡片） */
    ADD_CUSTOMER_UNKNOWN_CARD,
    /** 待办卡片：已发送申请 */
    TODO_SENT,
    /** 待办卡片：搜不到 */
    TODO_NOT_FOUND,
    /** 待办卡片：转给同事 */
    TODO_HANDED_ON,
    /** 待办卡片：已无需处理 */
    TODO_OVER,
    /** 待办提醒 */
    TODO_REMINDER,
    /** 一小时内待办太多时合并 */
    TODO_DIGEST,
    /** 一个号码被多人登记 */
    SEVERAL_CLAIMANTS,
    /** 请转发验证码（没有拿到欢迎语额度：后台另设了欢迎语，或对方用的是企业微信） */
    FORWARD_CODE,
    /** 请确认号码（文本） */
    CONFIRM_NUMBER,
    /** 请确认号码（卡片） */
    CONFIRM_NUMBER_CARD,
    /** 号码卡片：是 */
    NUMBER_CONFIRMED,
    /** 号码卡片：不是 */
    NUMBER_DENIED,
    /** 添加方式不符，可申请人工核验（卡片） */
    VERIFICATION_WANTED_WAY,
    /** 两边不是同一个人，可申请人工核验（卡片） */
    VERIFICATION_WANTED_PERSON,
    /** 加好友用的不是登记的号码，可申请人工核验（卡片） */
    VERIFICATION_WANTED_NUMBER,
    /** 未开通卡片：已申请 */
    VERIFICATION_APPLIED,
    /** 人工核验申请（发主管，文本） */
    VERIFICATION_REQUEST,
    /** 人工核验申请（发主管，卡片） */
    VERIFICATION_REQUEST_CARD,
    /** 人工核验：同意（卡片和申请人） */
    VERIFICATION_APPROVED,
    /** 人工核验：驳回（卡片和申请人） */
    VERIFICATION_REJECTED,
    /** 人工核验：别人已处理或不是您能处理的 */
    VERIFICATION_SETTLED,
    /** 人工核验结果（发申请人） */
    VERIFICATION_RESULT,
    /** 客户解除好友，验证已暂停（发销售） */
    TRUST_ENDED,
    /** 客户重新成为好友，验证已恢复（发添加人） */
    TRUST_RESTORED,
    /** 售后工单推送（文本，顺序固定） */
    TICKET_PUSH,
    /** 售后工单推送（卡片） */
    TICKET_PUSH_CARD,
    /** 工单卡片：有人处理 */
    CARD_PROCESSING,
    /** 工单卡片：现在的状态 */
    CARD_STATUS,
    /** 工单卡片：已解决 */
    CARD_RESOLVED,
    /** 工单卡片：已转出 */
    CARD_HANDED_ON,
    /** 工单卡片：已失效 */
    CARD_OVER,
    /** 新工单（工作群，Markdown） */
    GROUP_PUSH,
    /** 工单已解决（工作群，Markdown） */
    GROUP_RESOLVED,
    /** 项目链接已更换（发负责人和销售） */
    LINK_CHANGED,
    /** 项目页：操作已提交，还没有结果 */
    PAGE_ACTION_ON_ITS_WAY,
    /** 项目页：操作已办好 */
    PAGE_ACTION_DONE,
    /** 项目页：操作缺少文字 */
    PAGE_WORDS_MISSING,
    /** 推送里的附件数，接在描述后面 */
    PUSH_ATTACHMENTS,
    /** 推送里没有匹配到项目 */
    PUSH_NO_PROJECT,
    /** 推送里没有登记姓名的客户 */
    PUSH_NO_NAME,
    /** 请确认客户属于哪个项目（文本） */
    ATTACH_PROJECT,
    /** 请确认客户属于哪个项目（卡片） */
    ATTACH_PROJECT_CARD,
    /** 关联卡片：已关联 */
    ATTACHED,
    /** 关联卡片：都不是 */
    ATTACH_NONE,
    /** 关联卡片：已有项目 */
    ATTACH_OVER,
    /** 订单修改申请（文本） */
    MODIFICATION_PUSH,
    /** 订单修改申请（卡片，发销售） */
    MODIFICATION_PUSH_CARD,
    /** 订单修改申请（发负责人，知悉） */
    MODIFICATION_INFO,
    /** 订单修改结果（发负责人和另外审核的人） */
    MODIFICATION_DECIDED,
    /** 订单修改卡片：已同意 */
    DECISION_APPROVED,
    /** 订单修改卡片：已拒绝 */
    DECISION_REJECTED,
    /** 订单修改卡片：已处理 */
    DECISION_OVER,
    /** 点了订单修改卡片但无权 */
    DECISION_NOT_YOURS,
    /** 客户补充 */
    CUSTOMER_SUPPLEMENT,
    /** 客户催单 */
    CUSTOMER_URGE,
    /** 未处理提醒（发负责人） */
    UNHANDLED_REMINDER,
    /** 未处理提醒（卡片） */
    UNHANDLED_REMINDER_CARD,
    /** 升级（发主管和销售） */
    UNHANDLED_ESCALATION,
    /** 升级原因：没有打开过 */
    UNHANDLED_UNSEEN,
    /** 升级原因：打开过 */
    UNHANDLED_SEEN,
    /** 升级原因：没能送达 */
    UNHANDLED_FAILED,
    /** 升级原因：不在 */
    UNHANDLED_AWAY,
    /** 升级（工作群，Markdown） */
    GROUP_UNHANDLED,
    /** 每天一次的未处理工单（发主管） */
    UNHANDLED_LIST,
    /** 未处理工单里的一行 */
    UNHANDLED_LINE,
    /** 每周简报（发主管） */
    WEEKLY_DIGEST,
    /** 客户说没解决（重新打开） */
    CUSTOMER_UNSOLVED,
    /** 客户标为紧急 */
    CUSTOMER_RAISED,
    /** 客户取消了工单 */
    CUSTOMER_CANCELLED,
    /** 客户申请取消处理中的工单 */
    CUSTOMER_WANTS_CANCEL,
    /** 客户找人工 */
    CUSTOMER_WANTS_HUMAN,
    /** 低分评价（发主管和负责人） */
    RATING_LOW,
    /** 低分评价之后客户说的原因（发同样的人） */
    RATING_LOW_WORDS,
    /** 客户评价（3–5 分，发负责人） */
    RATING_GOOD,
    /** 客户确认已解决（发负责人） */
    CUSTOMER_CONFIRMED,
    /** 转单：转入 */
    TICKET_RECEIVED,
    /** 转单：转入（卡片） */
    TICKET_RECEIVED_CARD,
    /** 转单：转出 */
    TICKET_GIVEN_AWAY,
    /** 请分派（发兜底人员） */
    TICKET_TO_ASSIGN,
    /** 请分派（卡片） */
    TICKET_TO_ASSIGN_CARD,
    /** 投诉（另发主管） */
    COMPLAINT_PUSH,
    /** 投诉（另发主管，卡片） */
    COMPLAINT_PUSH_CARD,
    /** 消息没能送达客户（发负责人） */
    PASS_ON,
    /** 没能送达的原因：很久没有互动 */
    PASS_ON_SILENT,
    /** 没能送达的原因：条数用完 */
    PASS_ON_USED_UP,
    /** 没能送达的原因：取消关注 */
    PASS_ON_UNFOLLOWED,
    /** 没能送达的原因：拉黑 */
    PASS_ON_BLOCKED,
    /** 没能送达的原因：不再是已验证的客户 */
    PASS_ON_UNTRUSTED,
    /** 没能送达的原因：其他 */
    PASS_ON_REFUSED,
    /** 点了按钮但无权 */
    NO_ACTION_RIGHT,
    /** 点了按钮但状态已变 */
    NO_ACTION_NOW,
    /** 推送失败（发主管） */
    PUSH_FAILED,
    /** 推送失败：没有工单号的待办 */
    PUSH_FAILED_TODO,
    /** 推送失败：收不到消息的人 */
    PUSH_FAILED_NO_MEMBER,
    /** 推送失败：没有许可 */
    PUSH_FAILED_NO_LICENCE,
    /** 推送失败：没有明确答复 */
    PUSH_FAILED_UNCLEAR,
    /** 推送失败：其他 */
    PUSH_FAILED_REFUSED,
    /** 技术告警：平台不接受我们的调用（发运维） */
    ALARM_REFUSED,
    /** 技术告警：平台不接受一条消息（发运维） */
    ALARM_MESSAGE,
    /** 技术告警：消息积压（发运维） */
    ALARM_WAITING,
    /** 技术告警：一条消息写不出来（发运维） */
    ALARM_UNWRITABLE,
    /** 客户要求删除之后，工单里他说过的话 */
    WORDS_ERASED,
    /** 没有登记姓名时怎样称呼同事（用在推送里） */
    COLLEAGUE
}
