package link.aftersales.contracts;

/** Anything that travels over Kafka; each owner seals his own part. */
public sealed interface Event
        permits WechatInbound,
                WecomInbound,
                IdentityEvent,
                TicketEvent,
                NotificationEvent,
                CustomerSnapshot,
                ProjectSnapshot,
                CustomerMessage,
                StaffMessage,
                CardAnswer {}
