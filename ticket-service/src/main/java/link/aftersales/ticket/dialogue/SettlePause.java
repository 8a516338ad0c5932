package link.aftersales.ticket.dialogue;

import java.time.Clock;
import java.time.Instant;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.Visitor;
import org.springframework.stereotype.Service;

/** Does what is due in a chat that has fallen silent: answers a burst of pictures, submits a complete draft. */
@Service
class SettlePause {

    private final Dialogues dialogues;
    private final Customers customers;
    private final LookUpFacts lookUpFacts;
    private final TakeTurn takeTurn;
    private final Conversation conversation;
    private final Clock clock;

    SettlePause(
            Dialogues dialogues,
            Customers customers,
            LookUpFacts lookUpFacts,
            TakeTurn takeTurn,
            Pace pace,
            Clock clock) {
        this.dialogues = dialogues;
        this.customers = customers;
        this.lookUpFacts = lookUpFacts;
        this.takeTurn = takeTurn;
        this.conversation = new Conversation(pace);
        this.clock = clock;
    }

    /** Settles the next chat and answers whether there was one. Needs a transaction. */
    boolean settleNext() {
        Instant now = clock.instant();
        var due = dialogues.lockDue(now);
        due.ifPresent(dialogue -> settle(dialogue));
        return due.isPresent();
    }

    private void settle(Dialogue dialogue) {
        switch (customers.visitor(dialogue.chat())) {
            case Visitor.Trusted(Customer customer) -> {
                Facts facts = lookUpFacts.about(customer);
                takeTurn.take(conversation.pause(dialogue, facts), customer, facts);
            }
            case Visitor.Unverified unverified -> dialogues.save(dialogue.nothingDue());
        }
    }
}
