package link.aftersales.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a push. Owner: notification-service. */
public sealed interface NotificationEvent extends Event {

    String deliveryId();

    @Nullable
    String ticketNo();

    /** The platform's API accepted it. */
    @Wire(type = "delivery.sent.v1", topic = Topics.NOTIFICATION_EVENTS)
    record DeliverySent(String deliveryId, @Nullable String ticketNo, String receiver, String channel, Instant at)
            implements NotificationEvent {}

    /** Its receiver has opened its link, or done something about its ticket. */
    @Wire(type = "delivery.seen.v1", topic = Topics.NOTIFICATION_EVENTS)
    record DeliverySeen(String deliveryId, @Nullable String ticketNo, String receiver, Instant at)
            implements NotificationEvent {}

    /** It can not be delivered; {@code reason} is for operators. */
    @Wire(type = "delivery.failed.v1", topic = Topics.NOTIFICATION_EVENTS)
    record DeliveryFailed(
            String deliveryId, @Nullable String ticketNo, String receiver, String channel, String reason, Instant at)
            implements NotificationEvent {}
}
