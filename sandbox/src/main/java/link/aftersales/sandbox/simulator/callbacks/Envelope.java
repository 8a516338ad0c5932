package link.aftersales.sandbox.simulator.callbacks;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import link.aftersales.sandbox.simulator.platform.Platform;

/** Turns a callback in clear into a request, with a fresh timestamp, nonce and ciphertext each time. */
final class Envelope {

    private static final Duration STALE = Duration.ofHours(1);

    /** Where a callback goes and what is in it. */
    record Sealed(URI uri, String body) {}

    private final CallbackTargets targets;
    private final Switches switches;

    Envelope(CallbackTargets targets, Switches switches) {
        this.targets = targets;
        this.switches = switches;
    }

    Sealed seal(Delivery delivery, Instant now) {
        Instant stamped = switches.stale() ? now.minus(STALE) : now;
        String timestamp = Long.toString(stamped.getEpochSecond());
        return delivery.platform() == Platform.MP ? mp(delivery, timestamp) : cp(delivery, timestamp);
    }

    private Sealed mp(Delivery delivery, String timestamp) {
        Seal seal = targets.mpSeal();
        String nonce = Seal.nonce();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("signature", sign(seal, timestamp, nonce));
        query.put("timestamp", timestamp);
        query.put("nonce", nonce);
        query.put("openid", delivery.lane());
        if (switches.mpMode() == MpMode.PLAIN || !seal.canEncrypt()) {
            return new Sealed(targets.mp(query(query)), delivery.xml());
        }
        String encrypted = encrypt(seal, delivery.xml());
        query.put("encrypt_type", "aes");
        query.put("msg_signature", sign(seal, timestamp, nonce, encrypted));
        return new Sealed(targets.mp(query(query)), mpBody(delivery, encrypted));
    }

    private String mpBody(Delivery delivery, String encrypted) {
        if (switches.plainBody()) {
            return delivery.xml();
        }
        if (switches.mpMode() == MpMode.COMPATIBLE) {
            return delivery.xml()
                    .replaceFirst(
                            "</xml>$",
                            new ClearXml().text("Encrypt", encrypted).end().substring(5));
        }
        return new ClearXml()
                .text("ToUserName", targets.originalId())
                .text("Encrypt", encrypted)
                .end();
    }

    private Sealed cp(Delivery delivery, String timestamp) {
        Seal seal = targets.cpSeal();
        String nonce = Seal.nonce();
        String encrypted = encrypt(seal, delivery.xml());
        Map<String, String> query = new LinkedHashMap<>();
        query.put("msg_signature", sign(seal, timestamp, nonce, encrypted));
        query.put("timestamp", timestamp);
        query.put("nonce", nonce);
        String body = new ClearXml()
                .text("ToUserName", targets.corpId())
                .text("AgentID", targets.agentId())
                .text("Encrypt", encrypted)
                .end();
        return new Sealed(targets.cp(query(query)), switches.plainBody() ? delivery.xml() : body);
    }

    private String sign(Seal seal, String... parts) {
        String signature = seal.sign(parts);
        return switches.wrongSignature()
                ? new StringBuilder(signature).reverse().toString()
                : signature;
    }

    private String encrypt(Seal seal, String xml) {
        return switches.wrongReceiveId() ? seal.encryptForSomebodyElse(xml) : seal.encrypt(xml);
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
