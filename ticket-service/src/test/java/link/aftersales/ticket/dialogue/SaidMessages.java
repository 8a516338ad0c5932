package link.aftersales.ticket.dialogue;

import java.util.ArrayList;
import java.util.List;
import link.aftersales.contracts.CustomerMessage.Notice;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.CustomerMessages;
import org.jspecify.annotations.Nullable;

/** Remembers what customers are told. */
final class SaidMessages implements CustomerMessages {

    private final List<Said> said = new ArrayList<>();

    record Said(Chat chat, List<Part> parts) {}

    @Override
    public synchronized void say(Chat chat, @Nullable String customerId, List<Part> parts, @Nullable String ticketNo) {
        said.add(new Said(chat, List.copyOf(parts)));
    }

    @Override
    public void tell(Chat chat, String customerId, List<Part> parts, @Nullable String ticketNo, Notice notice) {
        if (notice.trusted()) {
            say(chat, customerId, parts, ticketNo);
        }
    }

    @Override
    public void answer(Chat.CustomerService chat, String eventCode, List<Part> parts) {
        say(chat, null, parts, null);
    }

    /** What was said since this was asked last. */
    synchronized List<Said> take() {
        List<Said> taken = List.copyOf(said);
        said.clear();
        return taken;
    }
}
