package link.aftersales.ticket.dialogue;

import java.util.List;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.desk.OpenTicket;
import link.aftersales.ticket.desk.Request;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.directory.Customer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Carries a turn out: keeps the dialogue, makes the ticket, answers. */
@Service
class TakeTurn {

    private final Dialogues dialogues;
    private final Attachments attachments;
    private final OpenTicket openTicket;
    private final Answers answers;
    private final CustomerMessages messages;

    TakeTurn(
            Dialogues dialogues,
            Attachments attachments,
            OpenTicket openTicket,
            Answers answers,
            CustomerMessages messages) {
        this.dialogues = dialogues;
        this.attachments = attachments;
        this.openTicket = openTicket;
        this.answers = answers;
        this.messages = messages;
    }

    void take(Turn turn, Customer customer) {
        Dialogue dialogue = turn.dialogue();
        dialogues.save(dialogue);
        switch (turn.reply()) {
            case Reply.Nothing nothing -> {}
            case Reply.Submit submit -> submit(dialogue.openid(), customer, submit);
            case Reply.Cancel cancel -> cancel(dialogue.openid(), customer, cancel.draft());
            case Reply.Answer answer -> say(dialogue.openid(), customer, answers.to(answer, customer), null);
        }
    }

    private void cancel(String openid, Customer customer, Draft draft) {
        attachments.discard(draft.id());
        say(openid, customer, List.of(Answers.part(CustomerText.DRAFT_CANCELLED)), null);
    }

    private void submit(String openid, Customer customer, Reply.Submit submit) {
        Draft draft = submit.draft();
        Ticket ticket = openTicket.open(new Request(
                draft.id(),
                customer,
                openid,
                submit.type(),
                draft.description(),
                draft.attachments(),
                submit.automatic()));
        say(openid, customer, answers.opened(ticket, draft, submit.automatic()), ticket.ticketNo());
    }

    private void say(String openid, Customer customer, List<Part> parts, @Nullable String ticketNo) {
        messages.say(new Recipient(customer.customerId(), openid), parts, ticketNo);
    }
}
