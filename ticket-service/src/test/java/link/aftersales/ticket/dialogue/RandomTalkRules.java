package link.aftersales.ticket.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.ticket.World.Person;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.SaidMessages.Said;
import org.jspecify.annotations.Nullable;

/**
 * What holds after each step: one message at most, none for a repeat; each word kept; each word of a story, each picture in
 * exactly one place, unless the customer was told that it was dropped; a ticket for each confirmation; a legal dialogue.
 */
final class RandomTalkRules {

    private static final int LONGEST = 2048;
    private static final int MOST_ATTACHMENTS = 9;
    private static final Set<CustomerText> DROPPED = Set.of(
            CustomerText.DRAFT_CANCELLED,
            CustomerText.WORDS_DROPPED,
            CustomerText.CHANGE_DROPPED,
            CustomerText.SAY_CHANGE);
    private static final Set<CustomerText> OPENED =
            Set.of(CustomerText.TICKET_OPENED, CustomerText.TICKET_OPENED_WITHOUT_PROJECT);
    private static final Texts TEXTS = new Texts(Map.of(
            "company", "远大机电",
            "hotline", "400-800-1234",
            "serviceHours", "周一至周五 09:00–18:00"));

    private final RandomTalk.Setting setting;
    private final List<Person> people;
    private final Set<String> tokens = new HashSet<>();
    private final Set<String> media = new HashSet<>();
    private List<Dialogue> dialogues = List.of();
    private List<String> tickets = List.of();
    private int counted;

    RandomTalkRules(RandomTalk.Setting setting, List<Person> people) {
        this.setting = setting;
        this.people = people;
    }

    /** A word that nobody else says. */
    String token() {
        String token = "q" + people.getFirst().phone().substring(3) + "n" + counted++ + "z";
        tokens.add(token);
        return token;
    }

    String medium() {
        String medium = "m" + people.getFirst().phone() + "n" + counted++;
        media.add(medium);
        return medium;
    }

    private List<Dialogue> dialogues() {
        return people.stream()
                .map(person -> setting.dialogues().find(new Chat.OfficialAccount(person.openid())))
                .toList();
    }

    /** Oldest first; as after the last step. */
    List<String> tickets() {
        return tickets;
    }

    private List<String> reported() {
        return setting.jdbc()
                .sql(
                        "SELECT ticket_no FROM after_sales_tickets WHERE customer_id IN (:a, :b) ORDER BY created_at, ticket_no")
                .param("a", people.getFirst().customerId())
                .param("b", people.getLast().customerId())
                .query(String.class)
                .list();
    }

    /** A repeat has changed nothing. */
    Optional<String> unchanged() {
        return dialogues().equals(dialogues) && reported().equals(tickets)
                ? Optional.empty()
                : Optional.of("a repeat changed something");
    }

    /** A word is kept once. */
    Optional<String> kept(Word word) {
        long rows = setting.jdbc()
                .sql("SELECT count(*) FROM dialogue_messages WHERE inbox_id = :id")
                .param("id", word.id())
                .query(Long.class)
                .single();
        return rows == 1 ? Optional.empty() : Optional.of("a word is kept " + rows + " times");
    }

    Optional<String> after(List<Said> answers) {
        List<Dialogue> dialoguesBefore = dialogues;
        int ticketsBefore = tickets.size();
        dialogues = dialogues();
        tickets = reported();
        return message(answers)
                .or(() -> opened(answers, tickets.size() - ticketsBefore))
                .or(() -> dialogues.stream()
                        .flatMap(dialogue -> legal(dialogue).stream())
                        .findFirst())
                .or(() -> lost(answers))
                .or(() -> lostMedia(answers, dialoguesBefore));
    }

    private static Optional<String> message(List<Said> answers) {
        if (answers.size() > 1) {
            return Optional.of(answers.size() + " messages at once");
        }
        return answers.stream()
                .map(answer -> answer.parts().stream()
                        .map(part -> TEXTS.render(part.text(), part.values()))
                        .collect(Collectors.joining("\n\n")))
                .filter(text -> text.isBlank()
                        || text.contains("null")
                        || text.getBytes(StandardCharsets.UTF_8).length > LONGEST)
                .map(text -> "cannot be read: " + text)
                .findFirst();
    }

    private static Optional<String> opened(List<Said> answers, long created) {
        long confirmed = texts(answers).filter(OPENED::contains).count();
        return confirmed == created
                ? Optional.empty()
                : Optional.of(created + " new tickets, " + confirmed + " confirmations");
    }

    private static Stream<CustomerText> texts(List<Said> answers) {
        return answers.stream().flatMap(answer -> answer.parts().stream()).map(part -> part.text());
    }

    private static Optional<String> legal(Dialogue dialogue) {
        Draft draft = dialogue.draft();
        if (draft == null && !dialogue.due().equals(Due.NOTHING)) {
            return Optional.of("something is due without a draft");
        }
        if (draft == null && aboutDraft(dialogue.question())) {
            return Optional.of("a question about a draft that is not there: " + dialogue.question());
        }
        if (dialogue.describing()
                && dialogue.told().complete()
                && dialogue.due().submit() == null) {
            return Optional.of("a complete draft waits for ever");
        }
        return draft != null && draft.attachments().size() > MOST_ATTACHMENTS
                ? Optional.of("too much sent along")
                : Optional.empty();
    }

    private static boolean aboutDraft(@Nullable Question question) {
        return question instanceof Question.Matter
                || question instanceof Question.Type
                || question instanceof Question.Offer
                || question instanceof Question.Loose
                || question instanceof Question.Colleague
                || question instanceof Question.WhichProject which && which.ticketNo() == null;
    }

    private Optional<String> lost(List<Said> answers) {
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        String stored = String.join("\n", stored())
                + dialogues.stream().map(RandomTalkRules::held).collect(Collectors.joining());
        boolean dropped = texts(answers).anyMatch(DROPPED::contains);
        for (String token : List.copyOf(tokens)) {
            int places = stored.split(token, -1).length - 1;
            if (places == 0 && dropped) {
                tokens.remove(token);
            } else if (places != 1) {
                return Optional.of(token + " is in " + places + " places");
            }
        }
        return Optional.empty();
    }

    private static String held(Dialogue dialogue) {
        Draft draft = dialogue.draft();
        return "\n" + (draft == null ? "" : draft.description()) + dialogue.questions();
    }

    private List<String> stored() {
        return setting.jdbc()
                .sql("""
                        WITH mine AS (
                            SELECT ticket_no, description FROM after_sales_tickets WHERE customer_id IN (:a, :b))
                        SELECT description FROM mine
                        UNION ALL SELECT words FROM ticket_action_logs JOIN mine USING (ticket_no) WHERE words IS NOT NULL
                        UNION ALL SELECT concat_ws(' ', change, reason) FROM order_modifications
                                  WHERE customer_id IN (:a, :b)""")
                .param("a", people.getFirst().customerId())
                .param("b", people.getLast().customerId())
                .query(String.class)
                .list();
    }

    private Optional<String> lostMedia(List<Said> answers, List<Dialogue> before) {
        if (media.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Boolean> found = places();
        boolean full = before.stream()
                .anyMatch(dialogue -> dialogue.draft() != null
                        && dialogue.draft().attachments().size() >= MOST_ATTACHMENTS);
        boolean dropped = full || texts(answers).anyMatch(DROPPED::contains);
        for (String medium : List.copyOf(media)) {
            if (!found.containsKey(medium) && dropped) {
                media.remove(medium);
            } else if (!found.getOrDefault(medium, false)) {
                return Optional.of(medium + (found.containsKey(medium) ? " belongs to nothing" : " is lost"));
            }
        }
        return Optional.empty();
    }

    /** What is kept of what was sent along, and whether it belongs to a ticket or to what is being told. */
    private Map<String, Boolean> places() {
        Set<String> drafts = dialogues.stream()
                .flatMap(dialogue -> Stream.ofNullable(dialogue.draft()))
                .map(draft -> draft.id().toString())
                .collect(Collectors.toSet());
        Map<String, Boolean> places = new HashMap<>();
        setting.jdbc()
                .sql(
                        "SELECT media_id, coalesce(ticket_no, ''), request_id::text FROM attachments WHERE media_id IN (:media)")
                .param("media", new ArrayList<>(media))
                .query((row, n) ->
                        places.put(row.getString(1), !row.getString(2).isEmpty() || drafts.contains(row.getString(3))))
                .list();
        return places;
    }
}
