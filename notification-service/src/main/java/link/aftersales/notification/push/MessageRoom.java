package link.aftersales.notification.push;

import java.util.List;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.text.Texts;
import org.springframework.stereotype.Component;

/** Knows what a message to a customer will look like, and whether it has room for all of it. */
@Component
public class MessageRoom {

    private final Wording wording;

    MessageRoom(Texts texts) {
        this.wording = new Wording(texts);
    }

    /** Whether one message takes them whole. */
    public boolean has(List<CustomerMessage.Part> parts) {
        return wording.fits(parts(parts));
    }

    /** As the customer would read them. */
    public String words(List<CustomerMessage.Part> parts) {
        return wording.render(parts(parts));
    }

    private static List<Part> parts(List<CustomerMessage.Part> parts) {
        return parts.stream().map(part -> new Part(part.text(), part.values())).toList();
    }
}
