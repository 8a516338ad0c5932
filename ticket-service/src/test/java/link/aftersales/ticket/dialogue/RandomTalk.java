package link.aftersales.ticket.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.ticket.World.Person;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.Chats;
import link.aftersales.ticket.desk.ActOnTicket;
import link.aftersales.ticket.desk.Actor;
import link.aftersales.ticket.desk.PassingTime;
import link.aftersales.ticket.dialogue.SaidMessages.Said;
import link.aftersales.ticket.directory.CustomerMother;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.ProjectMother;
import link.aftersales.ticket.directory.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two customers of one project, of whom the first has another one too, talk; each step is a transaction of its own. What
 * must hold after each is in {@link RandomTalkRules}.
 */
final class RandomTalk {

    private static final String NO_TICKET = "AS20260101000000AAA";
    private static final int FRAMES = 12;

    /** The real service, but for time and the customers' ears. */
    record Setting(
            ReceiveWord receiveWord,
            SettlePause settlePause,
            PassingTime passingTime,
            ActOnTicket actOnTicket,
            Dialogues dialogues,
            Chats chats,
            Customers customers,
            Projects projects,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            MovableClock clock,
            SaidMessages messages) {}

    private final Setting setting;
    private final List<Person> people = List.of(Person.someone(), Person.someone());
    private final List<Word> words = new ArrayList<>();
    private final List<String> transcript = new ArrayList<>();
    private final RandomTalkRules rules;

    RandomTalk(Setting setting) {
        this.setting = setting;
        this.rules = new RandomTalkRules(setting, people);
    }

    /** Plays the steps; answers what went wrong with all that was said before, empty when nothing did. */
    String play(List<Step> steps) {
        setting.clock().reset();
        setting.messages().take();
        setting.transaction().executeWithoutResult(status -> prepare());
        rules.after(List.of());
        for (Step step : steps) {
            try {
                Optional<String> wrong = happen(step);
                if (wrong.isPresent()) {
                    return told(wrong.get());
                }
            } catch (RuntimeException thrown) {
                return told(step + " " + trace(thrown));
            }
        }
        return "";
    }

    private static String trace(Throwable thrown) {
        StringBuilder trace = new StringBuilder(String.valueOf(thrown));
        StackTraceElement[] frames = thrown.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            trace.append("\n    ").append(frames[i]);
        }
        return thrown.getCause() == null ? trace.toString() : trace + "\n" + trace(thrown.getCause());
    }

    private String told(String wrong) {
        return String.join("\n", transcript) + "\n=> " + wrong;
    }

    private void prepare() {
        Person first = people.getFirst();
        Person second = people.getLast();
        people.forEach(person -> setting.customers()
                .apply(CustomerMother.verifiedSnapshot(person.customerId(), 1, person.phone(), person.openid())));
        project("P-" + first.phone(), first.phone(), second.phone());
        project("Q-" + first.phone(), first.phone());
    }

    private void project(String no, String phone, String... contacts) {
        ProjectSnapshot snapshot = ProjectMother.snapshot(no, 1, phone, contacts);
        setting.projects().apply(snapshot);
    }

    private Optional<String> happen(Step step) {
        return switch (step) {
            case Step.Say(int who, String text) -> said(who, text);
            case Step.Send(int who, MessageKind kind) ->
                hear(new Word.Sent(id(), chat(who), kind, rules.medium(), now()));
            case Step.Click(int who, String key) -> hear(new Word.Clicked(id(), chat(who), key, now()));
            case Step.SendNonsense(int who) -> hear(new Word.Unusable(id(), chat(who), MessageKind.LOCATION, now()));
            case Step.Repeat(int back) -> repeat(back);
            case Step.Silence silence -> silence(silence);
            case Step.Staff staff -> act(staff);
        };
    }

    private Optional<String> said(int who, String text) {
        String said = text.replace("@", newestTicket());
        String all = said.contains("#") ? said.replace("#", rules.token()) : said;
        return hear(new Word.Said(id(), chat(who), all, now()));
    }

    private Optional<String> hear(Word word) {
        words.add(word);
        receive(word);
        return heard(people.get(chat(0).equals(word.chat()) ? 0 : 1).phone() + " " + word.sort() + " " + word.words())
                .or(() -> rules.kept(word));
    }

    private Optional<String> repeat(int back) {
        if (back >= words.size()) {
            return Optional.empty();
        }
        receive(words.get(words.size() - 1 - back));
        List<Said> answers = setting.messages().take();
        transcript.add("repeat " + back);
        return answers.isEmpty() ? rules.unchanged() : Optional.of("a repeat was answered: " + answers);
    }

    /** Whoever else lets time pass, is asleep. */
    private Optional<String> silence(Step.Silence silence) {
        setting.clock().forward(silence.time());
        return passing(silence, setting.settlePause()::settleNext)
                .or(() -> passing(silence, setting.passingTime()::step));
    }

    private Optional<String> passing(Step.Silence silence, BooleanSupplier next) {
        boolean more = true;
        Optional<String> wrong = Optional.empty();
        while (more && wrong.isEmpty()) {
            more = Boolean.TRUE.equals(setting.transaction().execute(status -> next.getAsBoolean()));
            wrong = heard("silence " + silence.time());
        }
        return wrong;
    }

    private Optional<String> act(Step.Staff staff) {
        List<String> tickets = rules.tickets();
        if (staff.ticket() >= tickets.size()) {
            return Optional.empty();
        }
        setting.transaction().executeWithoutResult(status -> setting.actOnTicket()
                .act(tickets.get(staff.ticket()), staff.action(), new Actor.Operator()));
        return heard("staff " + staff.action());
    }

    private void receive(Word word) {
        setting.transaction()
                .executeWithoutResult(status -> setting.receiveWord().receive(word));
    }

    private Optional<String> heard(String what) {
        List<Said> answers = setting.messages().take().stream()
                .filter(said ->
                        people.stream().anyMatch(person -> said.chat().person().equals(person.openid())))
                .toList();
        transcript.add(what + " -> "
                + answers.stream()
                        .map(answer -> answer.parts().stream()
                                .map(part -> part.text().name())
                                .toList())
                        .toList());
        return rules.after(answers);
    }

    private String newestTicket() {
        List<String> tickets = rules.tickets();
        return tickets.isEmpty() ? NO_TICKET : tickets.getLast();
    }

    private Chat chat(int who) {
        return new Chat.OfficialAccount(people.get(who).openid());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private Instant now() {
        return setting.clock().instant();
    }
}
