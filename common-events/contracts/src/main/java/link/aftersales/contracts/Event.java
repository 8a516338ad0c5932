package link.aftersales.contracts;

/** Anything that travels over Kafka; each owner seals his own part. */
public sealed interface Event
        permits WechatInbound,
                WecomInbound,
                IdentityEvent,
                KfInbound,
                TicketEvent,
                AttachmentMissing,
                TicketActionAnswered,
                ModificationEvent,
                NotificationEvent,
                LinkEvent,
                CustomerSnapshot,
                ProjectSnapshot,
                StaffSnapshot,
                CustomerMessage,
                StaffMessage,
                CardAnswer {}
