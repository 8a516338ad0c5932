package link.aftersales.sandbox.journey;

import static link.aftersales.messaging.test.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with WeChat on his phone, in a test. */
record WechatUser(Doors doors, JsonNode person) {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern CODE = Pattern.compile("您的验证码：(\\d{6})");

    static WechatUser appear(Doors doors, String name, boolean withUnionid) {
        String phone = "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        ObjectNode body = Doors.json().put("name", name).put("phone", phone).put("unionid", withUnionid);
        return new WechatUser(doors, doors.play("/people", body));
    }

    String id() {
        return person.path("personId").asText();
    }

    String name() {
        return person.path("name").asText();
    }

    String phone() {
        return person.path("phone").asText();
    }

    String openid() {
        return person.path("openid").asText();
    }

    String externalUserId() {
        return person.path("externalUserId").asText();
    }

    /** Follows the Official Account and claims a number there. */
    WechatUser claims(String number) {
        doors.play(path("follow"), Doors.json());
        hears("欢迎关注");
        says(number);
        hears("已收到您的手机号");
        return this;
    }

    void says(String text) {
        doors.play(path("messages"), Doors.json().put("text", text));
    }

    /** Says it and waits for the answer. */
    String asks(String text) {
        int heard = answers().size();
        says(text);
        return eventually(PATIENCE, this::answers, answers -> answers.size() > heard)
                .getLast();
    }

    void sendsPicture() {
        doors.play(path("messages"), Doors.json().put("image", "sample"));
    }

    /** What is no text, as the simulator's control port takes it. */
    void sends(String what, String... samples) {
        ObjectNode body = Doors.json();
        if (samples.length > 0) {
            List.of(samples).forEach(body.putArray(what)::add);
        } else {
            body.put(what, "sample");
        }
        doors.play(path("messages"), body);
    }

    void accepts(Colleague colleague) {
        accepts(colleague, "code");
    }

    /** {@code welcome}: whether the application may greet, see the simulator's circumstances. */
    void accepts(Colleague colleague, String welcome) {
        doors.play(
                path("accept"), Doors.json().put("userid", colleague.userid()).put("welcome", welcome));
    }

    /** Waits for an answer of the Official Account with these words. */
    String hears(String words) {
        return eventually(PATIENCE, this::answers, heard -> heard.stream().anyMatch(text -> text.contains(words)))
                .stream()
                .filter(text -> text.contains(words))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    List<String> answers() {
        return texts("chat", "account");
    }

    /** How many answers have these words. */
    long heard(String words) {
        return answers().stream().filter(text -> text.contains(words)).count();
    }

    /** Opens the chat of 微信客服. */
    void entersService() {
        doors.play(path("kf/enter"), Doors.json());
    }

    void saysToService(String text) {
        doors.play(path("kf/messages"), Doors.json().put("text", text));
    }

    void sendsToService(String what) {
        doors.play(path("kf/messages"), Doors.json().put(what, "sample"));
    }

    /** Waits for an answer of 微信客服 with these words. */
    String hearsFromService(String words) {
        return eventually(PATIENCE, () -> texts("kf/chat", "account"), heard -> heard.stream()
                        .anyMatch(text -> text.contains(words)))
                .stream()
                .filter(text -> text.contains(words))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The code in the WeCom chat with a member. */
    String readsCode() {
        return eventually(PATIENCE, this::lastCode, code -> !code.isEmpty());
    }

    private String lastCode() {
        return texts("wecom-chat", "member").stream()
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .reduce("", (earlier, later) -> later);
    }

    private List<String> texts(String chat, String from) {
        return doors.look(path(chat))
                .path("messages")
                .valueStream()
                .filter(message -> message.path("from").asText().equals(from))
                .map(message -> message.path("text").asText())
                .toList();
    }

    private String path(String what) {
        return "/people/" + id() + "/" + what;
    }
}
