package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.Ids;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** Cards that were sent, the codes that update them, and clicks. */
public final class Cards {

    /** What WeCom answers to a used or expired code is not documented: this number is invented. */
    static final int INVENTED_BAD_RESPONSE_CODE = 42045;

    private static final Duration CODE_LIFE = Duration.ofHours(72);
    private static final int LIMIT = 10_000;
    private static final int TASK_ID_USED = 42014;

    private final World world;
    private final Inboxes inboxes;
    private final Table<Card> cards;
    private final Table<ResponseCode> codes;

    Cards(World world, Inboxes inboxes) {
        this.world = world;
        this.inboxes = inboxes;
        this.cards = world.store().table("cards", Card.class, LIMIT);
        this.codes = world.store().table("response_codes", ResponseCode.class, LIMIT);
    }

    void checkUnused(@Nullable String taskId) {
        if (taskId != null && cards.find(taskId).isPresent()) {
            throw new Refusal(TASK_ID_USED, "task_id has been used");
        }
    }

    /** Notes the task id and hands out the first response code, if this is a card that has one. */
    Optional<String> sent(AppMessage message) {
        String taskId = message.taskId();
        if (taskId == null) {
            return Optional.empty();
        }
        JsonNode card = message.body().path("template_card");
        cards.put(taskId, new Card(taskId, card.path("card_type").asText()));
        return CardRules.answersClicks(card) ? Optional.of(issueCode(taskId)) : Optional.empty();
    }

    private String issueCode(String taskId) {
        ResponseCode code =
                new ResponseCode(Ids.random("", 43), taskId, world.clock().now().plus(CODE_LIFE), false);
        return codes.put(code.code(), code).code();
    }

    /** Uses a code up and answers which card it is for. */
    String use(String value) {
        ResponseCode code = codes.find(value)
                .filter(found -> !found.used() && world.clock().now().isBefore(found.expiresAt()))
                .orElseThrow(() -> new Refusal(INVENTED_BAD_RESPONSE_CODE, "invalid response_code"));
        codes.put(value, code.asUsed());
        return code.taskId();
    }

    /**
     * The member presses a button, with the options chosen by question key; empty when he has no such button or option
     * before him.
     */
    public Optional<CardClick> click(Member member, String taskId, String key, Map<String, String> chosen) {
        return world.store().atomically(() -> inboxes.card(member, taskId)
                .filter(push -> push.replaceName() == null)
                .map(Cards::cardOf)
                .filter(card -> hasButton(card, key) && DropDown.of(card).allows(chosen))
                .map(card -> new CardClick(
                        member.userid(),
                        taskId,
                        typeOf(taskId),
                        key,
                        DropDown.of(card).selected(chosen),
                        issueCode(taskId))));
    }

    private String typeOf(String taskId) {
        return cards.find(taskId).map(Card::cardType).orElse("button_interaction");
    }

    private static JsonNode cardOf(Push push) {
        try {
            return Json.parse(push.body()).path("template_card");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasButton(JsonNode card, String key) {
        return card.path("button_list")
                        .valueStream()
                        .anyMatch(button -> button.path("key").asText().equals(key))
                || card.path("submit_button").path("key").asText().equals(key);
    }
}
