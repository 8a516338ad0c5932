package link.aftersales.ticket.dialogue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.dialogue.Intent.Command;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has told and nobody has taken yet; becomes at most one ticket, or one addition to {@code ticketNo}, by
 * its {@code id}. {@code projectNo} is the project that he chose himself, empty when he said that it is none of his.
 */
public record Draft(
        UUID id,
        Standing standing,
        @Nullable TicketType type,
        String description,
        List<MessageKind> attachments,
        @Nullable String projectNo,
        boolean urgent,
        @Nullable String ticketNo) {

    /** Whether it is being told, or lies there until he says what is to become of it. */
    public enum Standing {
        /** It is being told. */
        TOLD,
        /** Said before he was verified; offered for submission. */
        WAITED,
        /** Begun and left; offered to be gone on with. */
        UNFINISHED,
        /** Said without saying what for. */
        LOOSE,
        /** Belongs to a ticket; taken as soon as no more pictures come. */
        ADDED
    }

    static Draft begin() {
        return begin(UUID.randomUUID());
    }

    static Draft begin(UUID id) {
        return new Draft(id, Standing.TOLD, null, "", List.of(), null, false, null);
    }

    static Draft addition(String ticketNo) {
        return new Draft(UUID.randomUUID(), Standing.ADDED, null, "", List.of(), null, false, ticketNo);
    }

    boolean empty() {
        return description.isEmpty() && attachments.isEmpty();
    }

    /** Whether every text is part of the description from now on. */
    boolean described() {
        return standing == Standing.TOLD && type != null;
    }

    /** Whether it can be submitted as it is; a bare greeting describes nothing. */
    boolean complete() {
        return described() && (!attachments.isEmpty() || !description.isEmpty() && !greeting());
    }

    private boolean greeting() {
        return Vocabulary.ofText(description) == Command.GREETING;
    }

    /** The type of a draft that has one. */
    TicketType typed() {
        if (type == null) {
            throw new IllegalStateException("No type yet");
        }
        return type;
    }

    Draft of(@Nullable TicketType chosen) {
        return new Draft(id, standing, chosen, description, attachments, projectNo, urgent, ticketNo);
    }

    Draft standing(Standing next) {
        return new Draft(id, next, type, description, attachments, projectNo, urgent, ticketNo);
    }

    Draft on(String chosenProject) {
        return new Draft(id, standing, type, description, attachments, chosenProject, urgent, ticketNo);
    }

    Draft raised() {
        return new Draft(id, standing, type, description, attachments, projectNo, true, ticketNo);
    }

    /** With these words as a further line. */
    Draft say(String words) {
        String line = words.strip();
        if (line.isEmpty()) {
            return this;
        }
        String said = description.isEmpty() ? line : description + "\n" + line;
        return new Draft(id, standing, type, said, attachments, projectNo, urgent, ticketNo);
    }

    Draft attach(MessageKind kind) {
        List<MessageKind> all =
                Stream.concat(attachments.stream(), Stream.of(kind)).toList();
        return new Draft(id, standing, type, description, all, projectNo, urgent, ticketNo);
    }

    /** With all that was told in another one. */
    Draft with(Draft other) {
        Draft told = say(other.description);
        for (MessageKind kind : other.attachments) {
            told = told.attach(kind);
        }
        return told;
    }

    /** No words in a log by accident. */
    @Override
    public String toString() {
        return "Draft[" + standing + "]";
    }
}
