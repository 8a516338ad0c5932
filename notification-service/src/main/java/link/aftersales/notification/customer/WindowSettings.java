package link.aftersales.notification.customer;

import link.aftersales.notification.customer.ReplyWindow.Trigger;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How many messages the platforms allow after what a customer does, and how many of them only questions may use. */
@Validated
@ConfigurationProperties("notification.windows")
record WindowSettings(
        @DefaultValue("5") int afterMessage,
        @DefaultValue("3") int afterClick,
        @DefaultValue("3") int afterFollow,
        @DefaultValue("2") int reserved) {

    int messages(Trigger trigger) {
        return switch (trigger) {
            case MESSAGE -> afterMessage;
            case MENU -> afterClick;
            case FOLLOW -> afterFollow;
        };
    }
}
