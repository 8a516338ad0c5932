package link.aftersales.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Someone of the staff with WeCom on the phone: reads what is pushed and searches customers. */
final class Member {

    private final Web control;
    private final Await await;
    private final Transcript transcript;
    private final String userid;
    private final String name;
    private int read;

    private Member(Web control, Await await, Transcript transcript, String userid, String name) {
        this.control = control;
        this.await = await;
        this.transcript = transcript;
        this.userid = userid;
        this.name = name;
    }

    static Member appear(String userid, String name, Web control, Await await, Transcript transcript)
            throws InterruptedException {
        control.post(
                "/control/members",
                JsonNodeFactory.instance.objectNode().put("userid", userid).put("name", name));
        return new Member(control, await, transcript, userid, name);
    }

    void searches(String phone) throws InterruptedException {
        control.post(
                "/control/members/" + userid + "/search",
                JsonNodeFactory.instance.objectNode().put("phone", phone));
        transcript.does(name + " 在企业微信搜索 " + phone + "，发送好友申请");
    }

    /** Waits for a message with all these words and returns it. */
    String reads(List<String> words) throws InterruptedException {
        return await.until(name + " 收到企业微信消息 " + words, () -> next(words), () -> String.valueOf(inbox()));
    }

    private Optional<String> next(List<String> words) {
        List<String> inbox = inbox();
        while (read < inbox.size()) {
            String message = inbox.get(read++);
            transcript.says("企业微信", name, message);
            if (words.stream().allMatch(message::contains)) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    /** Everything that was shown to this member. */
    List<String> inbox() {
        List<String> shown = new ArrayList<>();
        for (JsonNode message : control.readJson("/control/members/" + userid + "/inbox")
                .map(inbox -> inbox.path("messages"))
                .orElse(JsonNodeFactory.instance.arrayNode())) {
            if (!message.path("dropped").asBoolean()) {
                shown.add(message.path("text").asText());
            }
        }
        return shown;
    }
}
