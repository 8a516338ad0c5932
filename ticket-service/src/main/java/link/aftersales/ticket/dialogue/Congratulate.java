package link.aftersales.ticket.dialogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.IdentityEvent.CustomerVerified;
import link.aftersales.contracts.IdentityEvent.NumberProven;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.Chats;
import link.aftersales.ticket.chat.CustomerMessages;
import link.aftersales.ticket.desk.AdoptCalls;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.ErasedPeople;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.directory.Projects;
import link.aftersales.ticket.directory.Visitor;
import org.springframework.stereotype.Service;

/** Trusts a customer from now on and tells him so, in one transaction: who was congratulated is never refused. */
@Service
public class Congratulate {

    private final Chats chats;
    private final Customers customers;
    private final ErasedPeople erased;
    private final Projects projects;
    private final Dialogues dialogues;
    private final OfferWaitingWords offerWaitingWords;
    private final AdoptCalls adoptCalls;
    private final CustomerMessages messages;
    private final Clock clock;

    Congratulate(
            Chats chats,
            Customers customers,
            ErasedPeople erased,
            Projects projects,
            Dialogues dialogues,
            OfferWaitingWords offerWaitingWords,
            AdoptCalls adoptCalls,
            CustomerMessages messages,
            Clock clock) {
        this.chats = chats;
        this.customers = customers;
        this.erased = erased;
        this.projects = projects;
        this.dialogues = dialogues;
        this.offerWaitingWords = offerWaitingWords;
        this.adoptCalls = adoptCalls;
        this.messages = messages;
        this.clock = clock;
    }

    /** Says nothing when the trust was taken back, or the person erased, before this was read. */
    public void congratulate(CustomerVerified verified) {
        Chat chat = new Chat.OfficialAccount(verified.openid());
        chats.lock(chat);
        customers.apply(verified.customer());
        boolean forgotten = erased.erasedAt(verified.customerId()).isPresent();
        if (!forgotten && customers.visitor(chat) instanceof Visitor.Trusted(Customer customer)) {
            trusted(chat);
            adoptCalls.adopt(customer, chat);
            Part congratulation = congratulation(customer, projects.of(customer));
            messages.say(
                    chat,
                    customer.customerId(),
                    Stream.concat(Stream.of(congratulation), offer(chat, customer))
                            .toList(),
                    null);
        }
    }

    /** Shows the projects that nobody could show him before; without any there is no news. */
    public void projectsKnown(NumberProven proven) {
        Chat chat = new Chat.OfficialAccount(proven.openid());
        chats.lock(chat);
        customers.apply(proven.customer());
        boolean forgotten = erased.erasedAt(proven.customerId()).isPresent();
        if (!forgotten && customers.visitor(chat) instanceof Visitor.Trusted(Customer customer)) {
            adoptCalls.adopt(customer, chat);
            List<Project> his = projects.of(customer);
            if (!his.isEmpty()) {
                Part known = new Part(CustomerText.PROJECTS_KNOWN, Map.of("projectLines", Lists.projectLines(his)));
                messages.say(chat, customer.customerId(), List.of(known), null);
            }
        }
    }

    /** The code that made him trusted may be heard only now. */
    private void trusted(Chat chat) {
        Dialogue dialogue = dialogues.find(chat).begun(clock.instant());
        dialogues.save(dialogue.courtesies(dialogue.courtesies().trusted(clock.instant())));
    }

    private Stream<Part> offer(Chat chat, Customer customer) {
        return offerWaitingWords.offer(chat, customer.customerId()).stream();
    }

    private static Part congratulation(Customer customer, List<Project> his) {
        if (his.isEmpty()) {
            return new Part(
                    CustomerText.VERIFIED_WITHOUT_PROJECT, Map.of("phoneMasked", Answers.masked(customer.phone())));
        }
        String name = customer.name();
        return new Part(
                CustomerText.VERIFIED,
                Map.of("customerName", name == null ? "您好" : name, "projectLines", Lists.projectLines(his)));
    }
}
