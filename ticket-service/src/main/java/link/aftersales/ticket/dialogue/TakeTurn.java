package link.aftersales.ticket.dialogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.chat.CustomerMessages;
import link.aftersales.ticket.dialogue.Reply.Answer;
import link.aftersales.ticket.dialogue.Reply.Deed;
import link.aftersales.ticket.directory.Customer;
import org.springframework.stereotype.Service;

/** Carries a turn out: does what is to be done, says all of it in one message, keeps the dialogue. */
@Service
class TakeTurn {

    private final Dialogues dialogues;
    private final DoDeed doDeed;
    private final Answers answers;
    private final CustomerMessages messages;

    TakeTurn(Dialogues dialogues, DoDeed doDeed, Answers answers, CustomerMessages messages) {
        this.dialogues = dialogues;
        this.doDeed = doDeed;
        this.answers = answers;
        this.messages = messages;
    }

    /** Needs the lock of the chat. */
    void take(Turn turn, Customer customer, Facts facts) {
        Dialogue dialogue = turn.dialogue();
        Deque<Reply> replies = new ArrayDeque<>(turn.replies());
        List<Answer> said = new ArrayList<>();
        while (!replies.isEmpty()) {
            switch (replies.poll()) {
                case Answer answer -> said.add(answer);
                case Deed deed -> {
                    Turn then = doDeed.with(dialogue, deed, customer, facts);
                    dialogue = then.dialogue();
                    then.replies().reversed().forEach(replies::push);
                }
            }
        }
        dialogues.save(dialogue);
        say(dialogue, said, customer);
    }

    private void say(Dialogue dialogue, List<Answer> said, Customer customer) {
        List<Part> parts =
                said.stream().map(answer -> answers.part(answer, customer)).toList();
        if (!parts.isEmpty()) {
            messages.say(
                    dialogue.chat(),
                    customer.customerId(),
                    parts,
                    ticketNo(said, parts).orElse(null));
        }
    }

    /** The ticket that the message is about; never one that he must not know of. */
    private static Optional<String> ticketNo(List<Answer> said, List<Part> parts) {
        if (parts.stream().anyMatch(part -> part.text() == CustomerText.TICKET_UNKNOWN)) {
            return Optional.empty();
        }
        return said.stream()
                .flatMap(answer -> switch (answer) {
                    case Reply.Opened opened -> Optional.of(opened.ticketNo()).stream();
                    case Reply.AboutTicket about -> Optional.of(about.ticketNo()).stream();
                    case Answer other -> Optional.<String>empty().stream();
                })
                .findFirst();
    }
}
