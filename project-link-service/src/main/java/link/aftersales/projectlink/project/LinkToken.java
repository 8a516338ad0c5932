package link.aftersales.projectlink.project;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret part of a link: 256 random bits. Whoever has it sees the project, so it never shows itself in a log. */
public record LinkToken(String secret) {

    private static final int BYTES = 32;
    private static final Pattern ISSUED = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final LinkToken NEVER_ISSUED = new LinkToken("-");
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken create() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Reads what stands in an address. A malformed one becomes a token that nobody has, so that it costs the same look-up. */
    public static LinkToken of(String text) {
        return ISSUED.matcher(text).matches() ? new LinkToken(text) : NEVER_ISSUED;
    }

    @Override
    public String toString() {
        return "LinkToken[secret]";
    }
}
