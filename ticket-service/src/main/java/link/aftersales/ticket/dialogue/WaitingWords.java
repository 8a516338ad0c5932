package link.aftersales.ticket.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.ticket.chat.Chat;

/** What followers asked for before they were verified; needs the lock of the chat. */
public interface WaitingWords {

    /** What this follower has asked for, in the order of saying; all of it belongs to one request. */
    List<WaitingWord> of(Chat chat);

    /** Keeps one word more for his request. */
    void keep(Word word, UUID requestId, Instant now);

    /** Hands all of it over to the customer that he became, whose words are kept from now on; empty the second time. */
    List<WaitingWord> take(Chat chat, String customerId);
}
