/** What the self-check finds of callbacks, the template message and the trusted domain. */
@org.jspecify.annotations.NullMarked
package link.aftersales.notification.check;
