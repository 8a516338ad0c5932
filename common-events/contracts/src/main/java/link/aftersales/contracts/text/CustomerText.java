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
    /** 号码后来核对好了 */
    PROJECTS_KNOWN,
    /** 已验证的人发来另一个号码 */
    ALREADY_VERIFIED,
    /** 请拨打热线办理（号码换得太多、这里还不能办的事） */
    CALL_HOTLINE,
    /** 员工已发送好友申请 */
    REQUEST_SENT,
    /** 员工搜不到该号码 */
    NUMBER_NOT_FOUND,
    /** 「好了」之后 */
    ASKED_AGAIN,
    /** 企业微信欢迎语，带验证码（显示在客户与员工的聊天里） */
    WELCOME_CODE,
    /** 企业微信欢迎语，已自动验证 */
    WELCOME_VERIFIED,
    /** 验证码不对 */
    CODE_WRONG,
    /** 验证码错了太多次 */
    CODE_LOCKED,
    /** 验证码已失效 */
    CODE_EXPIRED,
    /** 重发验证码 */
    CODE_RESENT,
    /** 重发验证码次数用完 */
    CODE_RESENT_OFTEN,
    /** 没有可用验证码的登记 */
    CODE_NOT_NEEDED,
    /** 接在请先验证之后（同一条） */
    WORDS_KEPT,
    /** 验证成功后，接上之前说的话（接在 VERIFIED 之后，同一条） */
    WAITING_WORDS,
    /** 验证过期（下次客户说话时） */
    CLAIM_EXPIRED,
    /** 验证被解除 */
    TRUST_REVOKED,
    /** 需要人工核对（不说明细） */
    NEEDS_CHECK,
    /** 删除确认 */
    ERASE_CONFIRM,
    /** 没有先说「删除我的信息」，或隔得太久 */
    ERASE_NOT_ASKED,
    /** 已删除 */
    ERASED,
    /** 隐私说明 */
    PRIVACY,
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
