package link.aftersales.ticket.dialogue;

import java.time.Instant;
import java.util.Optional;

/** All dialogues, one a chat. Whoever changes or answers one holds the lock of its chat, so that words stay in order. */
public interface Dialogues {

    /** Lets nobody else speak in this chat until the end of the transaction. */
    void lock(String openid);

    /** How a chat stands; a fresh one when nothing was said before. Needs its lock. */
    Dialogue find(String openid);

    /** Keeps a dialogue; refuses one that was changed by somebody else since it was found. */
    void save(Dialogue dialogue);

    /** Locks and finds a chat that has something due and that nobody else holds. */
    Optional<Dialogue> lockDue(Instant now);
}
