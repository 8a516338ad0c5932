package link.aftersales.projectlink.viewer;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions of members, kept by their browsers and signed by us: {@code userid.session.until.seal}. */
@Component
public class MemberSessions {

    /** The cookie that holds one. */
    public static final String COOKIE = "viewer";

    private static final Pattern FORM = Pattern.compile("([\\w-]{1,100})\\.([\\w-]{22})\\.(\\d{1,12})\\.([\\w-]{43})");
    private static final String PURPOSE = "session";
    private static final int ID_BYTES = 16;

    private final Seal seal;
    private final OauthSettings settings;
    private final Clock clock;

    MemberSessions(Seal seal, OauthSettings settings, Clock clock) {
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    /** For how long a browser keeps one. */
    public Duration life() {
        return settings.session();
    }

    /** A new session for a member whom WeCom named. */
    public String open(String userId) {
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(userId.getBytes(StandardCharsets.UTF_8));
        long until = clock.instant().plus(life()).getEpochSecond();
        String text = name + "." + Secret.ofBytes(ID_BYTES) + "." + until;
        return text + "." + seal.of(PURPOSE, text);
    }

    /** Whose it is; empty for one that is over or that we never gave away, and while nobody is recognised at all. */
    public Optional<MemberSession> read(@Nullable String cookie) {
        if (cookie == null || !settings.enabled()) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(cookie);
        if (!parts.matches() || !seal.fits(parts.group(4), PURPOSE, cookie.substring(0, parts.start(4) - 1))) {
            return Optional.empty();
        }
        Instant until = Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
        String userId = new String(Base64.getUrlDecoder().decode(parts.group(1)), StandardCharsets.UTF_8);
        return Optional.of(new MemberSession(userId, parts.group(2), until))
                .filter(session -> clock.instant().isBefore(session.until()));
    }
}
