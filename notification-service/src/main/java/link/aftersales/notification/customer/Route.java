package link.aftersales.notification.customer;

/** The way that a notice takes. */
sealed interface Route {

    /** As a message in this chat. */
    record In(CustomerChat chat) implements Route {}

    /** As a template message to this follower. */
    record Template(String openid) implements Route {}

    /** None is open; {@code why} the chat that it was meant for is not. */
    record Nowhere(Unreachable why) implements Route {}
}
