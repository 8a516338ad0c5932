package link.aftersales.ticket.dialogue;

import java.util.List;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.CustomerMessages;
import link.aftersales.ticket.desk.OpenTicket;
import link.aftersales.ticket.desk.Opening;
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
            case Reply.Submit submit -> submit(dialogue.chat(), customer, submit);
            case Reply.Cancel cancel -> cancel(dialogue.chat(), customer, cancel.draft());
            case Reply.Answer answer -> say(dialogue.chat(), customer, answers.to(answer, customer), null);
        }
    }

    private void cancel(Chat chat, Customer customer, Draft draft) {
        attachments.discard(draft.id());
        say(chat, customer, List.of(Answers.part(CustomerText.DRAFT_CANCELLED)), null);
    }

    private void submit(Chat chat, Customer customer, Reply.Submit submit) {
        Draft draft = submit.draft();
        Request request = new Request(
                draft.id(),
                customer,
                chat,
                submit.type(),
                draft.description(),
                draft.attachments(),
                submit.automatic());
        Ticket ticket =
                switch (openTicket.open(request.despiteColleagues())) {
                    case Opening.Opened(Ticket opened) -> opened;
                    case Opening.AlreadyOpen(Ticket before) -> before;
                    case Opening.ColleagueOpened(Ticket colleagues) -> colleagues;
                };
        say(chat, customer, answers.opened(ticket, draft, submit.automatic()), ticket.ticketNo());
    }

    private void say(Chat chat, Customer customer, List<Part> parts, @Nullable String ticketNo) {
        messages.say(chat, customer.customerId(), parts, ticketNo);
    }
}
