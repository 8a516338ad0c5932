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
    /** 不删了 */
    ERASE_DECLINED,
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
    /** 附件到上限，还没说是什么事（接在提问之前，同一条） */
    ONLY_FIRST_KEPT,
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
    /** 填写中点了我的工单（多个；不请客户选，下一句仍是描述） */
    MY_TICKETS_ASIDE,
    /** MY_TICKETS_ASIDE 里的一个 */
    TICKET_LINE,
    /** 没有工单 */
    NO_TICKETS,
    /** 我的项目 */
    MY_PROJECTS,
    /** 填写中点了我的项目 */
    MY_PROJECTS_ASIDE,
    /** 我的项目里的一个（最多 5 个，进行中的在前，之间空一行；不显示金额） */
    PROJECT_ENTRY,
    /** VERIFIED 里的一个项目 */
    PROJECT_LINE,
    /** VERIFIED 里，多于 3 个项目时的末行 */
    MORE_PROJECTS,
    /** 没有项目 */
    NO_PROJECTS,
    /** 微信客服：进入会话 */
    KF_WELCOME,
    /** 微信客服：未验证的人进入会话 */
    KF_WELCOME_UNVERIFIED,
    /** 微信客服里未验证的人要办业务 */
    VERIFY_FIRST_KF,
    /** 未验证的人要找人工 */
    HUMAN_UNVERIFIED,
    /** 描述太短（只问一次，再短也收） */
    TELL_MORE,
    /** 收到语音 */
    VOICE_RECEIVED,
    /** 接在 SEND_PICTURES 之后（同一条）：匹配到了项目 */
    HINT_PROJECT_URGENT,
    /** 接在 TICKET_OPENED 之后（同一条）：有多个项目 */
    OPENED_MORE,
    /** 接在 TICKET_OPENED 之后（同一条）：非服务时间 */
    OPENED_OFF_HOURS,
    /** 重复提交 */
    ALREADY_OPENED,
    /** 同事已报过 */
    COLLEAGUE_OPENED,
    /** 超时后再说话 */
    UNFINISHED,
    /** 没头没尾的一段话（没有进行中的工单） */
    LOOSE_WORDS,
    /** 没头没尾的一段话（有进行中的工单） */
    LOOSE_WORDS_TICKETS,
    /** 选项：补充到某个工单 */
    CHOICE_SUPPLEMENT,
    /** 选项：提交新的售后问题 */
    CHOICE_NEW_REQUEST,
    /** 不用处理 */
    WORDS_DROPPED,
    /** 换项目 */
    CHOOSE_PROJECT,
    /** 选项：一个项目（最多 8 个） */
    CHOICE_PROJECT,
    /** 换项目，但没有别的项目 */
    ONLY_ONE_PROJECT,
    /** 填写中换了项目 */
    PROJECT_CHOSEN,
    /** 填写中换项目：都不是 */
    PROJECT_CHECKED_LATER,
    /** 提交后换了项目 */
    PROJECT_CHANGED,
    /** 换项目：都不是 */
    PROJECT_TO_CHECK,
    /** 已标为紧急 */
    RAISED,
    /** 填写中标为紧急 */
    RAISED_DRAFT,
    /** 已经是紧急 */
    RAISED_BEFORE,
    /** 人工 */
    HUMAN_CALLED,
    /** 单个工单 */
    TICKET_DETAIL,
    /** 查不到工单（别人的编号也这样答） */
    TICKET_UNKNOWN,
    /** 催单、补充、取消工单：有多个工单时 */
    WHICH_TICKET,
    /** 选项：一个工单 */
    CHOICE_TICKET,
    /** 没有可催、可补充、可取消的 */
    NOTHING_OPEN,
    /** 补充：请说 */
    SAY_SUPPLEMENT,
    /** 补充成功（包括提交后又发来的文字、照片、语音） */
    SUPPLEMENTED,
    /** 催单成功 */
    URGED,
    /** 刚催过 */
    URGED_BEFORE,
    /** 客户要撤销工单 */
    CANCEL_TICKET,
    /** 不取消了 */
    TICKET_KEPT,
    /** 处理中的工单要取消：请负责人决定 */
    CANCEL_ASKED,
    /** 工单已取消 */
    TICKET_CANCELLED,
    /** 员工代客户登记 */
    REGISTERED_FOR_YOU,
    /** 已开始处理 */
    TICKET_ACCEPTED,
    /** 待补充 */
    TICKET_ASKED,
    /** 员工回复 */
    TICKET_REPLY,
    /** 已解决，请确认 */
    TICKET_RESOLVED,
    /** 关闭前提醒（只在还能发消息时发） */
    CLOSING_SOON,
    /** 请评价 */
    RATE_PLEASE,
    /** 评价后 */
    RATED,
    /** 低分评价后 */
    RATED_LOW,
    /** 低分评价后说了原因 */
    RATED_LOW_WORDS,
    /** 还有问题，重新打开 */
    REOPENED,
    /** 员工重新打开 */
    REOPENED_BY_STAFF,
    /** 已关闭 */
    TICKET_CLOSED,
    /** 超过重开期限 */
    REOPEN_TOO_LATE,
    /** 更正（员工误点“已解决”后撤回） */
    RESOLUTION_WITHDRAWN,
    /** 换了负责人 */
    TICKET_REASSIGNED,
    /** 服务人员核对好了项目 */
    PROJECT_FOUND,
    /** 修改订单：多个项目时 */
    CHOOSE_ORDER,
    /** 修改订单：改什么 */
    SAY_CHANGE,
    /** 修改订单：为什么 */
    SAY_REASON,
    /** 修改订单：没说完就说别的了（接在别的回答之前，同一条） */
    CHANGE_DROPPED,
    /** 修改订单：已提交 */
    MODIFICATION_REQUESTED,
    /** 修改订单：已同意 */
    MODIFICATION_APPROVED,
    /** 修改订单：未同意 */
    MODIFICATION_REJECTED,
    /** 微信客服里不能办、公众号里能办的事 */
    IN_OFFICIAL_ACCOUNT,
    /** 不知道姓名时怎样称呼服务人员（用在句子里） */
    SOMEBODY,
    /** 模板消息（冒号前是字段，与设置里的名字相同） */
    TEMPLATE_STATUS,
    /** 模板消息里，需要客户回答时 */
    TEMPLATE_ANSWER,
    /** 模板消息里，没有别的话时 */
    TEMPLATE_NEWS,
    /** 再次发送时的前缀：不确定上一次是否送达 */
    REPEATED
}
