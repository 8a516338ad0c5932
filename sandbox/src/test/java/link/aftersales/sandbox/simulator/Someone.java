package link.aftersales.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import link.aftersales.sandbox.simulator.http.Json;

/** A customer in a test, who does things through the control port. */
record Someone(Playground playground, JsonNode person) {

    String openid() {
        return person.path("openid").asText();
    }

    String unionid() {
        return person.path("unionid").asText();
    }

    String externalUserId() {
        return person.path("externalUserId").asText();
    }

    void follow() {
        act("follow", "{}");
    }

    void unfollow() {
        act("unfollow", "{}");
    }

    String says(String text) {
        return act("messages", Json.object().put("text", text).toString())
                .path("msgId")
                .asText();
    }

    void sendsPicture() {
        act("messages", "{\"image\":\"sample\"}");
    }

    /** What is no text, as the control port takes it. */
    void sends(String body) {
        act("messages", body);
    }

    void clicks(String menuKey) {
        act("menu", Json.object().put("key", menuKey).toString());
    }

    void accepts(String userid) {
        act("accept", Json.object().put("userid", userid).toString());
    }

    List<String> reads() {
        return messages("chat")
                .valueStream()
                .filter(message -> message.path("from").asText().equals("account"))
                .map(message -> message.path("text").asText())
                .toList();
    }

    List<String> readsFromMembers() {
        return messages("wecom-chat")
                .valueStream()
                .map(message -> message.path("text").asText())
                .toList();
    }

    private JsonNode messages(String chat) {
        return playground.control("GET", path(chat), null).path("messages");
    }

    JsonNode act(String what, String body) {
        return playground.control("POST", path(what), body);
    }

    String path(String what) {
        return "/people/" + person.path("personId").asText() + "/" + what;
    }
}
