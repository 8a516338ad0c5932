package link.aftersales.gateway.callbacks;

/** The platform that calls. */
public enum Channel {
    /** The Official Account (公众号). */
    WECHAT,
    /** WeCom (企业微信), with 微信客服. */
    WECOM
}
