package link.aftersales.contracts;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which service answers a customer's word, so that exactly one does: identity-service answers what is about who
 * somebody is, ticket-service everything else.
 */
public record CustomerWord(Kind kind, String value) {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Set<String> ERASE = Set.of("删除我的信息", "确认删除");
    private static final String RESEND_CODE = "重发验证码";
    private static final String TRY_AGAIN = "好了";
    private static final Set<String> PRIVACY = Set.of("隐私", "隐私政策", "隐私说明");

    /** Who answers, and as what. */
    public enum Kind {
        /** A whole message that is a mobile number; the value is its eleven digits. */
        NUMBER,
        /** Exactly six digits; the value is them. */
        CODE,
        /** 删除我的信息 or 确认删除; the value is which. */
        ERASE,
        /** 重发验证码. */
        RESEND_CODE,
        /** 好了: whoever is not verified asks staff to search him again, whoever is has finished what he was saying. */
        TRY_AGAIN,
        /** 隐私: what is kept of him and for how long. */
        PRIVACY,
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
        if (command.equals(RESEND_CODE)) {
            return new CustomerWord(Kind.RESEND_CODE, command);
        }
        if (PRIVACY.contains(command)) {
            return new CustomerWord(Kind.PRIVACY, command);
        }
        return new CustomerWord(command.equals(TRY_AGAIN) ? Kind.TRY_AGAIN : Kind.OTHER, text);
    }

    /** Whether identity-service answers a person who is {@code verified} or not; otherwise ticket-service does. */
    public boolean forIdentity(boolean verified) {
        return switch (kind) {
            case NUMBER, CODE, ERASE, RESEND_CODE, PRIVACY -> true;
            case TRY_AGAIN -> !verified;
            case OTHER -> false;
        };
    }
}
