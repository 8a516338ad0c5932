/** Asks WeCom for the self-check. */
@org.jspecify.annotations.NullMarked
package link.aftersales.notification.check.wecom;
