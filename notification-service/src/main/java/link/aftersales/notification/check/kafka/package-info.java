/** When each channel brought something last. */
@org.jspecify.annotations.NullMarked
package link.aftersales.notification.check.kafka;
