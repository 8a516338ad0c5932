package link.aftersales.identity.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers what an unverified follower wants, so that whoever is to add him knows what it is about. */
@Component
public class KeepWaitingWords {

    private static final int LONGEST = 60;
    private static final String PICTURE = "「图片」";

    private final WaitingWords words;

    KeepWaitingWords(WaitingWords words) {
        this.words = words;
    }

    /** Part of the caller's transaction; without text it was a picture. */
    public void keep(String openid, @Nullable String text, Instant at) {
        String plain = text == null ? PICTURE : text.strip().replaceAll("\\s+", " ");
        if (!plain.isEmpty()) {
            words.keep(openid, shortened(plain), at);
        }
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
