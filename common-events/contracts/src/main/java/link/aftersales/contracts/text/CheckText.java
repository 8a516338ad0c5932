package link.aftersales.contracts.text;

/** What the self-check tells operators: each finding with its check and how bad it is; the texts are in {@code texts.zh.md}. */
public enum CheckText implements Text {
    /** 没有及时查完 */
    CHECK_UNANSWERED("unanswered", State.UNKNOWN),
    /** 公众号接口可用 */
    CHECK_WECHAT_OK("wechat-access", State.OK),
    /** 公众号 IP 白名单 */
    CHECK_WECHAT_IP("wechat-access", State.BAD),
    /** 公众号密钥不对 */
    CHECK_WECHAT_SECRET("wechat-access", State.BAD),
    /** 公众号没有接口权限 */
    CHECK_WECHAT_RIGHTS("wechat-access", State.BAD),
    /** 连不上公众号接口 */
    CHECK_WECHAT_AWAY("wechat-access", State.BAD),
    /** 公众号接口的其他错误 */
    CHECK_WECHAT_OTHER("wechat-access", State.WARN),
    /** 企业微信接口可用 */
    CHECK_WECOM_OK("wecom-access", State.OK),
    /** 企业微信可信 IP */
    CHECK_WECOM_IP("wecom-access", State.BAD),
    /** 企业微信密钥不对 */
    CHECK_WECOM_SECRET("wecom-access", State.BAD),
    /** 连不上企业微信接口 */
    CHECK_WECOM_AWAY("wecom-access", State.BAD),
    /** 企业微信接口的其他错误 */
    CHECK_WECOM_OTHER("wecom-access", State.WARN),
    /** 公众号已认证 */
    CHECK_CERTIFIED_OK("wechat-certified", State.OK),
    /** 公众号未认证 */
    CHECK_CERTIFIED_NO("wechat-certified", State.BAD),
    /** 还没有关注者 */
    CHECK_CERTIFIED_UNKNOWN("wechat-certified", State.UNKNOWN),
    /** 关注者有 unionid */
    CHECK_UNIONID_FOLLOWERS_OK("unionid-followers", State.OK),
    /** 关注者没有 unionid */
    CHECK_UNIONID_FOLLOWERS_NONE("unionid-followers", State.WARN),
    /** 还没有关注者 */
    CHECK_UNIONID_FOLLOWERS_UNKNOWN("unionid-followers", State.UNKNOWN),
    /** 外部联系人有 unionid */
    CHECK_UNIONID_CONTACTS_OK("unionid-contacts", State.OK),
    /** 外部联系人没有 unionid */
    CHECK_UNIONID_CONTACTS_NONE("unionid-contacts", State.WARN),
    /** 还没有外部联系人 */
    CHECK_UNIONID_CONTACTS_UNKNOWN("unionid-contacts", State.UNKNOWN),
    /** 客户联系接口可用 */
    CHECK_CONTACT_API_OK("external-contact-api", State.OK),
    /** 客户联系接口没有权限 */
    CHECK_CONTACT_API_REFUSED("external-contact-api", State.BAD),
    /** 客户联系接口没有回答 */
    CHECK_CONTACT_API_UNKNOWN("external-contact-api", State.UNKNOWN),
    /** 销售都能添加客户 */
    CHECK_MEMBERS_OK("members-in-range", State.OK),
    /** 有销售不能添加客户 */
    CHECK_MEMBERS_MISSING("members-in-range", State.BAD),
    /** 看不到成员 */
    CHECK_MEMBERS_UNKNOWN("members-in-range", State.UNKNOWN),
    /** 欢迎语能发出 */
    CHECK_GREETING_OK("console-greeting", State.OK),
    /** 后台欢迎语占用 */
    CHECK_GREETING_IN_THE_WAY("console-greeting", State.WARN),
    /** 还没有发过欢迎语 */
    CHECK_GREETING_UNKNOWN("console-greeting", State.UNKNOWN),
    /** 微信客服可用 */
    CHECK_KF_OK("kf-access", State.OK),
    /** 没有可管理的客服帐号 */
    CHECK_KF_NONE("kf-access", State.WARN),
    /** 微信客服没有权限 */
    CHECK_KF_REFUSED("kf-access", State.WARN),
    /** 微信客服没有回答 */
    CHECK_KF_UNKNOWN("kf-access", State.UNKNOWN),
    /** 收到公众号消息 */
    CHECK_CALLBACK_WECHAT_OK("callbacks-wechat", State.OK),
    /** 没有收到公众号消息 */
    CHECK_CALLBACK_WECHAT_NONE("callbacks-wechat", State.WARN),
    /** 收到企业微信事件 */
    CHECK_CALLBACK_WECOM_OK("callbacks-wecom", State.OK),
    /** 没有收到企业微信事件 */
    CHECK_CALLBACK_WECOM_NONE("callbacks-wecom", State.WARN),
    /** 收到微信客服消息 */
    CHECK_CALLBACK_KF_OK("callbacks-kf", State.OK),
    /** 没有收到微信客服消息 */
    CHECK_CALLBACK_KF_NONE("callbacks-kf", State.UNKNOWN),
    /** 读不到消息记录 */
    CHECK_CALLBACK_UNKNOWN("callbacks", State.UNKNOWN),
    /** 模板消息已配置 */
    CHECK_TEMPLATE_OK("template", State.OK),
    /** 没有模板消息 */
    CHECK_TEMPLATE_NONE("template", State.WARN),
    /** 网页授权域名一致 */
    CHECK_DOMAIN_OK("oauth-domain", State.OK),
    /** 没有可信域名 */
    CHECK_DOMAIN_NONE("oauth-domain", State.WARN),
    /** 可信域名不一致 */
    CHECK_DOMAIN_OTHER("oauth-domain", State.BAD),
    /** 对外地址是本机 */
    CHECK_DOMAIN_LOCAL("oauth-domain", State.UNKNOWN),
    /** 读不到可信域名 */
    CHECK_DOMAIN_UNKNOWN("oauth-domain", State.UNKNOWN),
    /** 对外地址可用 */
    CHECK_ADDRESS_OK("public-address", State.OK),
    /** 对外地址是本机 */
    CHECK_ADDRESS_LOCAL("public-address", State.WARN),
    /** 对外地址没有加密 */
    CHECK_ADDRESS_OPEN("public-address", State.BAD),
    /** 没有搁置的消息 */
    CHECK_LETTERS_NONE("dead-letters", State.OK),
    /** 有搁置的消息 */
    CHECK_LETTERS_OPEN("dead-letters", State.WARN),
    /** 读不到搁置的消息 */
    CHECK_LETTERS_UNKNOWN("dead-letters", State.UNKNOWN);

    private final String check;
    private final State state;

    CheckText(String check, State state) {
        this.check = check;
        this.state = state;
    }

    /** How bad a finding is; {@code UNKNOWN} when nothing was seen yet that could tell. */
    public enum State {
        OK,
        WARN,
        BAD,
        UNKNOWN
    }

    /** The name of the check that finds this. */
    public String check() {
        return check;
    }

    /** How bad it is. */
    public State state() {
        return state;
    }
}
