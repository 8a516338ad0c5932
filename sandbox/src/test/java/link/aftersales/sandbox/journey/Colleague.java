package link.aftersales.sandbox.journey;

import static link.aftersales.messaging.test.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Somebody of the staff with WeCom on the phone, in a test. */
record Colleague(Doors doors, String userid) {

    static Colleague appear(Doors doors, String userid, String name) {
        doors.play("/members", Doors.json().put("userid", userid).put("name", name));
        return new Colleague(doors, userid);
    }

    /** Finds somebody by number; {@code remarkMobiles}: {@code auto} where WeCom notes it, {@code empty} where not. */
    void searches(String phone, String remarkMobiles) {
        doors.play(path("search"), Doors.json().put("phone", phone).put("remarkMobiles", remarkMobiles));
    }

    /** The customer scans his code, or comes another way. */
    void isAddedBy(WechatUser customer, int addWay) {
        doors.play(path("add"), about(customer).put("addWay", addWay));
    }

    void says(WechatUser customer, String text) {
        doors.play(path("say"), about(customer).put("text", text));
    }

    private static ObjectNode about(WechatUser customer) {
        return Doors.json().put("personId", customer.id());
    }

    /** Waits for a message with all these words and returns what it reads like. */
    String reads(String... words) {
        List<String> wanted = List.of(words);
        return eventually(WechatUser.PATIENCE, this::inbox, seen -> seen.stream()
                        .anyMatch(message -> holds(message, wanted)))
                .stream()
                .filter(message -> holds(message, wanted))
                .findFirst()
                .orElseThrow()
                .path("text")
                .asText();
    }

    private static boolean holds(JsonNode message, List<String> words) {
        String text = message.path("text").asText();
        return words.stream().allMatch(text::contains);
    }

    /** Waits for a card whose task id begins so and that speaks of this, and presses a button. */
    void presses(String taskPrefix, String about, String key) {
        String taskId = eventually(WechatUser.PATIENCE, () -> openCard(taskPrefix, about), task -> !task.isEmpty());
        doors.play(path("cards/" + taskId + "/click"), Doors.json().put("key", key));
    }

    private String openCard(String taskPrefix, String about) {
        return inbox().stream()
                .filter(message -> message.path("taskId").asText().startsWith(taskPrefix))
                .filter(message -> message.path("text").asText().contains(about))
                .filter(message -> !message.hasNonNull("replaceName"))
                .map(message -> message.path("taskId").asText())
                .reduce("", (earlier, later) -> later);
    }

    /** What stands on the newest such card in place of its buttons; waits until something does. */
    String seesOn(String taskPrefix) {
        return eventually(
                WechatUser.PATIENCE,
                () -> inbox().stream()
                        .filter(message -> message.path("taskId").asText().startsWith(taskPrefix))
                        .map(message -> message.path("replaceName").asText())
                        .reduce("", (earlier, later) -> later),
                name -> !name.isEmpty());
    }

    List<JsonNode> inbox() {
        return doors.look(path("inbox"))
                .path("messages")
                .valueStream()
                .filter(message -> !message.path("dropped").asBoolean())
                .toList();
    }

    private String path(String what) {
        return "/members/" + userid + "/" + what;
    }
}
