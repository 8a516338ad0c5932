package link.aftersales.contracts;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which service answers a customer's word, so that exactly one does: identity-service answers numbers, codes and
 * erasure, ticket-service everything else.
 */
public record CustomerWord(Kind kind, String value) {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Set<String> ERASE = Set.of("删除我的信息", "确认删除");

    /** Who answers, and as what. */
    public enum Kind {
        /** A whole message that is a mobile number; the value is its eleven digits. */
        NUMBER,
        /** Exactly six digits; the value is them. */
        CODE,
        /** 删除我的信息 or 确认删除; the value is which. */
        ERASE,
        /** Anything else; the value is the text as it came. */
        OTHER
    }

    /** Reads a whole message. */
    public static CustomerWord of(String text) {
        Optional<MobileNumber> number = MobileNumber.parseMessage(text);
        if (number.isPresent()) {
            return new CustomerWord(Kind.NUMBER, number.get().digits());
        }
        String command = PlainText.command(text);
        if (CODE.matcher(command).matches()) {
            return new CustomerWord(Kind.CODE, command);
        }
        if (ERASE.contains(command)) {
            return new CustomerWord(Kind.ERASE, command);
        }
        return new CustomerWord(Kind.OTHER, text);
    }

    /** Whether identity-service answers; otherwise ticket-service does. */
    public boolean forIdentity() {
        return kind != Kind.OTHER;
    }
}
