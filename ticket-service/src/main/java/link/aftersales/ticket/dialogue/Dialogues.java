package link.aftersales.ticket.dialogue;

import java.time.Instant;
import java.util.Optional;
import link.aftersales.ticket.chat.Chat;

/** All dialogues, one a chat. Whoever changes or answers one holds the lock of its chat. */
public interface Dialogues {

    /** How a chat stands; a fresh one when nothing was said before. Needs its lock. */
    Dialogue find(Chat chat);

    /** Keeps a dialogue; refuses one that was changed by somebody else since it was found. */
    void save(Dialogue dialogue);

    /** Locks and finds a chat that has something due and that nobody else holds. */
    Optional<Dialogue> lockDue(Instant now);
}
