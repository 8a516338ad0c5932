package link.aftersales.ticket.modification;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.Chats;
import link.aftersales.ticket.directory.Projects;
import link.aftersales.ticket.modification.Modification.Decision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides about a modification, once, and tells the customer. */
@Service
public class DecideModification {

    private final Modifications modifications;
    private final Deciders deciders;
    private final Projects projects;
    private final Chats chats;
    private final TellWisher tellWisher;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecideModification(
            Modifications modifications,
            Deciders deciders,
            Projects projects,
            Chats chats,
            TellWisher tellWisher,
            TransactionTemplate transaction,
            Clock clock) {
        this.modifications = modifications;
        this.deciders = deciders;
        this.projects = projects;
        this.chats = chats;
        this.tellWisher = tellWisher;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** With the caller's transaction, or in one of its own. */
    public Decided decide(String modificationNo, Ruling ruling, Decider decider) {
        return Objects.requireNonNull(transaction.execute(status -> locked(modificationNo)
                .map(modification -> decide(modification, ruling, decider))
                .orElseGet(Decided.Unknown::new)));
    }

    /** The chat is locked before the row, as everywhere, and the row is read again: he may have been erased meanwhile. */
    private Optional<Modification> locked(String modificationNo) {
        Optional<Modification> found = modifications.find(modificationNo);
        Chat chat = found.map(modification -> modification.wisher().chat()).orElse(null);
        if (chat != null) {
            chats.lock(chat);
        }
        return found.flatMap(modification -> modifications.locked(modificationNo));
    }

    private Decided decide(Modification modification, Ruling ruling, Decider decider) {
        if (!deciders.include(decider, modification)) {
            return new Decided.NotAllowed(modification);
        }
        if (!modification.pending()) {
            return new Decided.Before(modification);
        }
        if (modification.forgotten()) {
            return new Decided.Forgotten(modification);
        }
        Decision decision = new Decision(decider.name(), ruling.reason(), clock.instant());
        Modification decided = modification.decided(ruling.outcome(), decision);
        modifications.decide(decided, Announcement.decided(decided, projects.find(decided.projectNo())));
        tellWisher.tell(decided, decision);
        return new Decided.Done(decided);
    }
}
