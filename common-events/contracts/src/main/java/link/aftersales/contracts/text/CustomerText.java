package link.aftersales.contracts.text;

/** What customers read: the names of the texts in {@code texts.zh.md}; part of the wire format. */
public enum CustomerText implements Text {
    /** 关注问候 */
    GREETING,
    /** 已验证客户再次关注 */
    WELCOME_BACK,
    /** 收到手机号 */
    CLAIM_RECEIVED,
    /** 还在验证（再次发来同一号码，或问“好了吗”） */
    CLAIM_WAITING,
    /** 不是手机号 */
    NOT_A_NUMBER,
    /** 未验证，要办业务（还没给号码） */
    VERIFY_FIRST,
    /** 未验证，要办业务（已给号码，等待添加） */
    VERIFICATION_PENDING,
    /** 验证成功 */
    VERIFIED,
    /** 验证成功，没有匹配到项目 */
    VERIFIED_WITHOUT_PROJECT,
    /** 已验证的人发来另一个号码 */
    ALREADY_VERIFIED,
    /** 请拨打热线办理（号码换得太多、这里还不能办的事） */
    CALL_HOTLINE,
    /** 主菜单 / 帮助 */
    MENU,
    /** 打招呼（“在吗”“你好”“有人吗”、单个表情） */
    HELLO,
    /** 道谢（“谢谢”“好的”“辛苦了”“👍”），10 分钟内最多一次，不打扰员工 */
    YOU_ARE_WELCOME,
    /** 选择类型 */
    CHOOSE_TYPE,
    /** 请描述（维修、其他） */
    DESCRIBE,
    /** 请描述（保养） */
    DESCRIBE_MAINTENANCE,
    /** 请描述（投诉） */
    DESCRIBE_COMPLAINT,
    /** 请描述（退货） */
    DESCRIBE_RETURN,
    /** 请发图片 */
    SEND_PICTURES,
    /** 收到图片（一阵发完只答一次） */
    PICTURES_RECEIVED,
    /** 附件到上限（一阵发完只答一次） */
    PICTURES_FULL,
    /** 不支持的消息 */
    UNSUPPORTED_MESSAGE,
    /** 自动提交（在 TICKET_OPENED 之前，同一条） */
    AUTO_SUBMITTED,
    /** 提交成功 */
    TICKET_OPENED,
    /** 提交成功，没有匹配到项目 */
    TICKET_OPENED_WITHOUT_PROJECT,
    /** 取消填写 */
    DRAFT_CANCELLED,
    /** 返回上一步（后接上一步的提问，同一条） */
    STEPPED_BACK,
    /** 我的工单 */
    MY_TICKETS,
    /** 我的工单里的一个（最多 5 个，之间空一行） */
    TICKET_ENTRY,
    /** 没有工单 */
    NO_TICKETS,
    /** 我的项目 */
    MY_PROJECTS,
    /** 我的项目里的一个（最多 5 个，进行中的在前，之间空一行；不显示金额） */
    PROJECT_ENTRY,
    /** VERIFIED 里的一个项目 */
    PROJECT_LINE,
    /** VERIFIED 里，多于 3 个项目时的末行 */
    MORE_PROJECTS,
    /** 没有项目 */
    NO_PROJECTS,
    /** 再次发送时的前缀：不确定上一次是否送达 */
    REPEATED
}
