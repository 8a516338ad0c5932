package link.aftersales.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person with WeChat on the phone: speaks to the Official Account and reads what it answers. */
final class Customer {

    private static final String ACCOUNT = "公众号";

    private final Web control;
    private final Await await;
    private final Transcript transcript;
    private final String personId;
    private int heard;

    private Customer(Web control, Await await, Transcript transcript, String personId) {
        this.control = control;
        this.await = await;
        this.transcript = transcript;
        this.personId = personId;
    }

    static Customer appear(Cast cast, Web control, Await await, Transcript transcript) throws InterruptedException {
        ObjectNode person =
                JsonNodeFactory.instance.objectNode().put("name", Cast.CUSTOMER).put("phone", cast.phone());
        String personId =
                control.post("/control/people", person).path("personId").asText();
        return new Customer(control, await, transcript, personId);
    }

    void follows() throws InterruptedException {
        post("/follow", JsonNodeFactory.instance.objectNode());
        transcript.does("客户 " + Cast.CUSTOMER + " 关注公众号");
    }

    void says(String text) throws InterruptedException {
        post("/messages", JsonNodeFactory.instance.objectNode().put("text", text));
        transcript.says("客户 " + Cast.CUSTOMER, ACCOUNT, text);
    }

    void sendsPicture() throws InterruptedException {
        post("/messages", JsonNodeFactory.instance.objectNode().put("image", "sample"));
        transcript.says("客户 " + Cast.CUSTOMER, ACCOUNT, "［图片］");
    }

    void accepts(String userid) throws InterruptedException {
        post("/accept", JsonNodeFactory.instance.objectNode().put("userid", userid));
        transcript.does("客户 " + Cast.CUSTOMER + " 在「新的朋友」里点「接受」");
    }

    private void post(String path, JsonNode body) throws InterruptedException {
        control.post("/control/people/" + personId + path, body);
    }

    /** Waits for an answer with these words and returns it; everything said on the way goes into the transcript. */
    String hears(String words) throws InterruptedException {
        return await.until("公众号的回复「" + words + "」", () -> next(words), () -> String.valueOf(answers()));
    }

    private Optional<String> next(String words) {
        List<String> answers = answers();
        while (heard < answers.size()) {
            String answer = answers.get(heard++);
            transcript.says(ACCOUNT, Cast.CUSTOMER, answer);
            if (answer.contains(words)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /** Everything the account has ever said to this person. */
    List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (JsonNode message : control.readJson("/control/people/" + personId + "/chat")
                .map(chat -> chat.path("messages"))
                .orElse(JsonNodeFactory.instance.arrayNode())) {
            if (message.path("from").asText().equals("account")) {
                answers.add(message.path("text").asText());
            }
        }
        return answers;
    }
}
