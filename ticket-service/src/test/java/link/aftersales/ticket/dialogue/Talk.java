package link.aftersales.ticket.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.Reply.Answer;
import link.aftersales.ticket.dialogue.Reply.Deed;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.directory.ProjectMother;

/** A verified customer talks; nobody carries out what he asks for. */
final class Talk {

    static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final Conversation conversation;
    private final List<TicketLine> tickets = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();

    Chat chat = Chat.of("openid");
    Dialogue dialogue = Dialogue.fresh(chat);
    Instant now = NOON;
    private List<Reply> replies = List.of();

    Talk() {
        this("3m");
    }

    Talk(String autoSubmit) {
        conversation = new Conversation(new Pace(autoSubmit, Duration.ofSeconds(3), 9));
    }

    static Talk inKf() {
        Talk talk = new Talk();
        talk.chat = new Chat.CustomerService("wk", "wm");
        talk.dialogue = Dialogue.fresh(talk.chat);
        return talk;
    }

    Talk with(String ticketNo, TicketStatus status) {
        tickets.add(new TicketLine(ticketNo, status));
        return this;
    }

    Talk withProjects(String... numbers) {
        Arrays.stream(numbers)
                .map(no -> ProjectMother.project(no, ProjectStatus.IN_PROGRESS, "2026-03-01"))
                .forEach(projects::add);
        return this;
    }

    /** What is said in answer, by its names. */
    List<CustomerText> says(String text) {
        return hears(Heard.of(new Word.Said("id", chat, text, now)));
    }

    List<CustomerText> sends(MessageKind kind) {
        return hears(new Heard.Media(kind));
    }

    List<CustomerText> clicks(String key) {
        return hears(Heard.of(new Word.Clicked("id", chat, key, now)));
    }

    List<CustomerText> hears(Heard heard) {
        return after(conversation.hear(dialogue, heard, facts(now)));
    }

    List<CustomerText> fallsSilent(Duration silence) {
        now = now.plus(silence);
        return after(conversation.pause(dialogue, facts(now)));
    }

    void staffAsk(Question question) {
        dialogue = dialogue.askedByStaff(question, now);
    }

    private List<CustomerText> after(Turn turn) {
        dialogue = turn.dialogue();
        replies = turn.replies();
        return replies.stream()
                .filter(Answer.class::isInstance)
                .map(reply -> ((Answer) reply).text())
                .toList();
    }

    Facts facts(Instant at) {
        return new Known(at, at, List.copyOf(tickets), List.copyOf(projects));
    }

    private record Known(Instant now, Instant saidAt, List<TicketLine> tickets, List<Project> projects)
            implements Facts {}

    Draft draft() {
        return dialogue.told();
    }

    /** What is to be done, which must be this one thing. */
    <T extends Deed> T does(Class<T> sort) {
        return replies.stream()
                .filter(Deed.class::isInstance)
                .map(sort::cast)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nothing is done, but " + replies));
    }

    boolean doesNothing() {
        return replies.stream().noneMatch(Deed.class::isInstance);
    }
}
