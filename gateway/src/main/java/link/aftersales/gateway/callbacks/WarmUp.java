package link.aftersales.gateway.callbacks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import link.aftersales.gateway.callbacks.Reading.Inbound;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Reads a callback of its own making often enough before the first real one, whose answer the platform awaits in time. */
final class WarmUp implements ApplicationRunner {

    private static final int ROUNDS = 300;
    private static final String SAMPLE = """
            <xml><ToUserName><![CDATA[warm-up]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>\
            <CreateTime>%s</CreateTime><MsgType><![CDATA[event]]></MsgType>\
            <Event><![CDATA[change_external_contact]]></Event><ChangeType><![CDATA[edit_external_contact]]></ChangeType>\
            <UserID><![CDATA[warm-up]]></UserID><ExternalUserID><![CDATA[warm-up]]></ExternalUserID></xml>""";

    private final WecomSettings settings;
    private final MessageCipher cipher;
    private final CallbackToken token;
    private final InboundEvents events;
    private final Clock clock;

    WarmUp(WecomSettings settings, InboundEvents events, Clock clock) {
        this.settings = settings;
        this.cipher = settings.cipher();
        this.token = new CallbackToken(settings.token());
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        CallbackDoor door = new WecomDoor(settings, cipher, new Freshness(clock, Duration.ofMinutes(5)));
        for (int i = 0; i < ROUNDS; i++) {
            if (rehearsed(door) instanceof Inbound inbound) {
                events.rehearse(inbound);
            }
        }
    }

    private Reading rehearsed(CallbackDoor door) {
        String now = Long.toString(clock.instant().getEpochSecond());
        String encrypted = cipher.seal(SAMPLE.formatted(now));
        String query =
                "msg_signature=" + token.sign(now, "warm-up", encrypted) + "&timestamp=" + now + "&nonce=warm-up";
        String body = "<xml><ToUserName>warm-up</ToUserName><Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>";
        return door.read(CallbackQuery.of(query), body.getBytes(StandardCharsets.UTF_8));
    }
}
