package link.aftersales.projectlink.console;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Sessions without a memory: a pass says who and until when, and is signed with a key that is derived from the admin key. So
 * every copy of the service knows all sessions, and another admin key ends them.
 */
@Component
public class Sessions {

    private static final String HMAC = "HmacSHA256";
    private static final String PURPOSE = "after-sales-link console session 1";
    private static final int LONGEST = 512;

    private final ConsoleSettings settings;
    private final Clock clock;

    Sessions(ConsoleSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The pass of a new session for whoever shows the key; compared in constant time. */
    public Optional<String> begin(String key, String who) {
        boolean right = settings.open()
                && !key.isEmpty()
                && MessageDigest.isEqual(mac(bytes(settings.key()), PURPOSE), mac(bytes(key), PURPOSE));
        return right ? Optional.of(pass(new Session(who, clock.instant().plus(settings.session())))) : Optional.empty();
    }

    /** The session of a pass that was signed here and is not over. */
    public Optional<Session> of(String pass) {
        int dot = pass.indexOf('.');
        if (!settings.open() || dot < 0 || pass.length() > LONGEST) {
            return Optional.empty();
        }
        String said = pass.substring(0, dot);
        boolean ours = MessageDigest.isEqual(bytes(sign(said)), bytes(pass.substring(dot + 1)));
        return ours ? read(said).filter(session -> clock.instant().isBefore(session.until())) : Optional.empty();
    }

    private String pass(Session session) {
        String said = encoded(bytes(session.until().getEpochSecond() + " " + session.who()));
        return said + "." + sign(said);
    }

    private static Optional<Session> read(String said) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(said), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            Instant until = Instant.ofEpochSecond(Long.parseLong(text.substring(0, space)));
            return Optional.of(new Session(text.substring(space + 1), until));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private String sign(String said) {
        return encoded(mac(mac(bytes(settings.key()), PURPOSE), said));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
