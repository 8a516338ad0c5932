package link.aftersales.sandbox.simulator.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.world.Ids;

/** The GET by which a platform checks a callback URL: the Official Account in clear, WeCom encrypted. */
public final class UrlCheck {

    /** Whether the URL would be accepted, and what it answered. */
    public record Result(boolean accepted, Attempt attempt) {}

    private static final Duration MP_PATIENCE = Duration.ofSeconds(5);
    private static final Duration CP_PATIENCE = Duration.ofSeconds(1);

    private final CallbackTargets targets;
    private final Post post;

    UrlCheck(CallbackTargets targets, Post post) {
        this.targets = targets;
        this.post = post;
    }

    Result check(Platform platform, Instant now) throws InterruptedException {
        String echo = Ids.random("", 20);
        String timestamp = Long.toString(now.getEpochSecond());
        String nonce = Seal.nonce();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("timestamp", timestamp);
        query.put("nonce", nonce);
        Attempt attempt;
        if (platform == Platform.MP) {
            query.put("signature", targets.mpSeal().sign(timestamp, nonce));
            query.put("echostr", echo);
            attempt = post.get(targets.mp(Envelope.query(query)), MP_PATIENCE);
        } else {
            String encrypted = targets.cpSeal().encrypt(echo);
            query.put("msg_signature", targets.cpSeal().sign(timestamp, nonce, encrypted));
            query.put("echostr", encrypted);
            attempt = post.get(targets.cp(Envelope.query(query)), CP_PATIENCE);
        }
        return new Result(attempt.reached() && echo.equals(attempt.answer()), attempt);
    }
}
