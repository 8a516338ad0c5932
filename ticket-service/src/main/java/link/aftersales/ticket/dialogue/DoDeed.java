package link.aftersales.ticket.dialogue;

import java.util.UUID;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.time.WorkingTime;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.desk.ActOnTicket;
import link.aftersales.ticket.desk.Acted;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.desk.Actor;
import link.aftersales.ticket.desk.OpenTicket;
import link.aftersales.ticket.desk.Request;
import link.aftersales.ticket.dialogue.Reply.AboutMember;
import link.aftersales.ticket.dialogue.Reply.AboutOrder;
import link.aftersales.ticket.dialogue.Reply.Act;
import link.aftersales.ticket.dialogue.Reply.Add;
import link.aftersales.ticket.dialogue.Reply.CallHuman;
import link.aftersales.ticket.dialogue.Reply.ChangeOrder;
import link.aftersales.ticket.dialogue.Reply.Deed;
import link.aftersales.ticket.dialogue.Reply.Discard;
import link.aftersales.ticket.dialogue.Reply.Plain;
import link.aftersales.ticket.dialogue.Reply.Submit;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.modification.RequestModification;
import org.springframework.stereotype.Service;

/** Does what a customer's word asks for, in his name. */
@Service
class DoDeed {

    private final OpenTicket openTicket;
    private final ActOnTicket actOnTicket;
    private final RequestModification requestModification;
    private final FetchSomebody fetchSomebody;
    private final Attachments attachments;
    private final Aftermath aftermath;

    DoDeed(
            OpenTicket openTicket,
            ActOnTicket actOnTicket,
            RequestModification requestModification,
            FetchSomebody fetchSomebody,
            Attachments attachments,
            Pace pace,
            OpeningHours openingHours) {
        this.openTicket = openTicket;
        this.actOnTicket = actOnTicket;
        this.requestModification = requestModification;
        this.fetchSomebody = fetchSomebody;
        this.attachments = attachments;
        WorkingTime workingTime = openingHours.workingTime();
        this.aftermath = new Aftermath(pace, facts -> !workingTime.includes(facts.now()));
    }

    /** How the talk goes on after it. */
    Turn with(Dialogue dialogue, Deed deed, Customer customer, Facts facts) {
        return switch (deed) {
            case Submit submit ->
                aftermath.of(dialogue, submit, openTicket.open(request(dialogue, submit, customer)), facts);
            case Act act -> aftermath.of(dialogue, act, act(dialogue, act.ticketNo(), act.action(), customer), facts);
            case Add add -> add(dialogue, add, customer, facts);
            case ChangeOrder change -> Turn.of(dialogue, change(dialogue, change, customer, facts));
            case CallHuman call -> Turn.of(dialogue, fetched(call, customer));
            case Discard(Draft draft) -> {
                attachments.discard(draft.id());
                yield Turn.silent(dialogue);
            }
        };
    }

    private static Request request(Dialogue dialogue, Submit submit, Customer customer) {
        Draft draft = submit.draft();
        Request request = new Request(
                        draft.id(),
                        customer,
                        dialogue.chat(),
                        draft.typed(),
                        draft.description(),
                        draft.attachments(),
                        submit.automatic())
                .about(draft.projectNo())
                .urgent(draft.urgent());
        return submit.despite() ? request.despiteColleagues() : request;
    }

    private Acted act(Dialogue dialogue, String ticketNo, Action action, Customer customer) {
        return actOnTicket.act(
                ticketNo,
                action,
                new Actor.Customer(customer.customerId(), dialogue.chat().channel()));
    }

    private Turn add(Dialogue dialogue, Add add, Customer customer, Facts facts) {
        Draft draft = add.draft();
        UUID sentAlong = draft.attachments().isEmpty() ? null : draft.id();
        Acted acted = act(dialogue, add.ticketNo(), new Action.Supplement(draft.description(), sentAlong), customer);
        Draft present = dialogue.draft();
        if (!(acted instanceof Acted.Done) && present != null) {
            attachments.move(draft.id(), present.id());
        }
        return aftermath.of(dialogue, add, acted, facts);
    }

    private Reply change(Dialogue dialogue, ChangeOrder change, Customer customer, Facts facts) {
        return facts.project(change.projectNo())
                .<Reply>map(project -> new AboutOrder(
                        CustomerText.MODIFICATION_REQUESTED,
                        requestModification.request(
                                customer, dialogue.chat(), project, change.change(), change.reason())))
                .orElseGet(() -> new Plain(CustomerText.NO_PROJECTS));
    }

    private Reply fetched(CallHuman call, Customer customer) {
        return new AboutMember(CustomerText.HUMAN_CALLED, fetchSomebody.forCustomer(customer, call.again()));
    }
}
