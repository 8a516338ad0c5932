package link.aftersales.gateway.callbacks;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The query of a callback. Read here and not by the servlet container, which would take a form body for parameters. An
 * absent parameter is empty; of a repeated one the first counts.
 */
public record CallbackQuery(String signature, String msgSignature, String timestamp, String nonce, String echostr) {

    private static final int LONGEST = 4096;

    /** Reads the part of the URL after the question mark. */
    public static CallbackQuery of(@Nullable String query) {
        if (query == null) {
            return new CallbackQuery("", "", "", "", "");
        }
        if (query.length() > LONGEST) {
            throw Refused.malformed();
        }
        return new CallbackQuery(
                value(query, "signature"),
                value(query, "msg_signature"),
                value(query, "timestamp"),
                value(query, "nonce"),
                value(query, "echostr").replace(' ', '+'));
    }

    /** Without what it carries: signatures and nonces have no place in a log. */
    @Override
    public String toString() {
        return "CallbackQuery";
    }

    private static String value(String query, String name) {
        int start = 0;
        while (start < query.length()) {
            int ampersand = query.indexOf('&', start);
            int end = ampersand < 0 ? query.length() : ampersand;
            if (query.startsWith(name, start) && query.startsWith("=", start + name.length())) {
                return decoded(query.substring(Math.min(start + name.length() + 1, end), end));
            }
            start = end + 1;
        }
        return "";
    }

    private static String decoded(String value) {
        if (value.indexOf('%') < 0 && value.indexOf('+') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refused.malformed();
        }
    }
}
