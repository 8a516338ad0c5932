package link.aftersales.ticket.desk;

import java.util.List;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.TicketEvent.Attachment;
import link.aftersales.contracts.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * What was just done to a ticket. {@code words} are what was said with it; {@code note} says in the history what they do
 * not: to whom it went, which score it was.
 */
record Deed(
        TicketAction action,
        TicketStatus from,
        String words,
        String note,
        List<Attachment> added,
        @Nullable String previousOwner,
        int count,
        TicketEvent.@Nullable Contact newContact) {

    static Deed of(TicketAction action, TicketStatus from, String words) {
        return new Deed(action, from, words, "", List.of(), null, 1, null);
    }

    Deed noting(String text) {
        return new Deed(action, from, words, text, added, previousOwner, count, newContact);
    }

    Deed adding(List<Attachment> attachments) {
        return new Deed(action, from, words, note, attachments, previousOwner, count, newContact);
    }

    Deed after(String owner) {
        return new Deed(action, from, words, note, added, owner, count, newContact);
    }

    Deed naming(TicketEvent.@Nullable Contact contact) {
        return new Deed(action, from, words, note, added, previousOwner, count, contact);
    }

    Deed times(int n) {
        return new Deed(action, from, words, note, added, previousOwner, n, newContact);
    }

    /** For the history; null when there is nothing to say. */
    @Nullable
    String logged() {
        String said = note.isEmpty() || words.isBlank() ? note + words : note + "：" + words;
        return said.isBlank() ? null : said;
    }

    TicketEvent.Change change(Ticket ticket, LogEntry entry) {
        return new TicketEvent.Change(
                action,
                entry.actor(),
                entry.channel(),
                from,
                ticket.status(),
                words.isBlank() ? null : words,
                added,
                previousOwner,
                count,
                entry.at(),
                newContact);
    }
}
