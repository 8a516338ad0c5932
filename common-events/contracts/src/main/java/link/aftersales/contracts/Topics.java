package link.aftersales.contracts;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of all topics and how long each keeps its records. */
public final class Topics {

    /** Callbacks of the Official Account, key openid. */
    public static final String WECHAT_INBOUND = "wechat.inbound";
    /** Callbacks of WeCom, key external_userid, open_kfid or task id. */
    public static final String WECOM_INBOUND = "wecom.inbound";
    /** What happened in 微信客服, key external_userid. */
    public static final String KF_INBOUND = "kf.inbound";
    /** The present state of each customer, key customer id. */
    public static final String CUSTOMERS_SNAPSHOT = "customers.snapshot";
    /** The present state of each project, key project number. */
    public static final String PROJECTS_SNAPSHOT = "projects.snapshot";
    /** The present state of each listed member of staff, key userid in lower case. */
    public static final String STAFF_SNAPSHOT = "staff.snapshot";
    /** What became of a person's trust, key customer id. */
    public static final String IDENTITY_EVENTS = "identity.events";
    /** What happened to a ticket or an order modification, key its number. */
    public static final String TICKET_EVENTS = "ticket.events";
    /** What became of a push, key delivery id. */
    public static final String NOTIFICATION_EVENTS = "notification.events";
    /** What happened on the page of a project, key project number. */
    public static final String LINK_EVENTS = "link.events";
    /** Words to a customer, key {@link Recipient#key()}. */
    public static final String CUSTOMER_MESSAGES = "customer.messages";
    /** Words to a member of staff, key userid. */
    public static final String STAFF_MESSAGES = "staff.messages";

    /** Every topic of the system. */
    public static final List<Topic> ALL = List.of(
            Topic.kept(WECHAT_INBOUND, Duration.ofDays(7)),
            Topic.kept(WECOM_INBOUND, Duration.ofDays(7)),
            Topic.kept(KF_INBOUND, Duration.ofDays(7)),
            Topic.compacted(CUSTOMERS_SNAPSHOT),
            Topic.compacted(PROJECTS_SNAPSHOT),
            Topic.compacted(STAFF_SNAPSHOT),
            Topic.kept(IDENTITY_EVENTS, Duration.ofDays(30)),
            Topic.kept(TICKET_EVENTS, Duration.ofDays(30)),
            Topic.kept(NOTIFICATION_EVENTS, Duration.ofDays(30)),
            Topic.kept(LINK_EVENTS, Duration.ofDays(30)),
            Topic.kept(CUSTOMER_MESSAGES, Duration.ofDays(30)),
            Topic.kept(STAFF_MESSAGES, Duration.ofDays(30)));

    private Topics() {}

    /** A topic; without a retention it is compacted and keeps the newest record of each key for ever. */
    public record Topic(String name, @Nullable Duration retention) {

        static Topic kept(String name, Duration retention) {
            return new Topic(name, retention);
        }

        static Topic compacted(String name) {
            return new Topic(name, null);
        }
    }
}
