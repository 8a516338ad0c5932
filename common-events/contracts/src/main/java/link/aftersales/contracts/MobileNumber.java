package link.aftersales.contracts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mainland mobile number of eleven digits. */
public record MobileNumber(String digits) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Z}\\p{Cf}\\s\\-‐-―()（）.·]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?86(?=1[3-9]\\d{9}$)");
    private static final Pattern OPENING_QUOTES = Pattern.compile("^[\"'「『“‘《【\\[\\s]+");
    private static final String LABEL = "(?:手机|电话|联系电话|号码|手机号|手机号码|电话号码)(?:是|为)?";
    /** 张三, but not 维修: such a word before a number begins a request. */
    private static final String NAME = "(?!售后|报修|维修|保养|投诉|退货|其他|其它|工单|项目|催单|补充|取消)\\p{IsHan}{2,4}";

    private static final Pattern ANY_NUMBER = Pattern.compile("\\+?\\d{7,15}");
    /** 我的手机号是138…, 手机：138…, 我是张三，138…, 张三 138…, 张三，手机138… */
    private static final Pattern INTRODUCED = Pattern.compile("^(?:(?:我是)?" + NAME
            + "[\\s,，:：、]*)??(?:(?:我的?|本人)?(?:的)?" + LABEL + "|(?:我|本人)(?:是|的是)?)?[\\s,，:：、]*(?=[+(\\d])");

    public MobileNumber {
        if (!MOBILE.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not a mainland mobile number");
        }
    }

    /** Reads a number written with spaces, dashes, full-width digits or country code; empty for anything else. */
    public static Optional<MobileNumber> parse(String text) {
        String plain = SEPARATORS.matcher(PlainText.halfWidth(text).strip()).replaceAll("");
        String digits = COUNTRY.matcher(plain).replaceFirst("");
        return MOBILE.matcher(digits).matches() ? Optional.of(new MobileNumber(digits)) : Optional.empty();
    }

    /** Reads a whole message that gives nothing but a number, with or without a short introduction. */
    public static Optional<MobileNumber> parseMessage(String text) {
        String plain = OPENING_QUOTES
                .matcher(PlainText.simplified(PlainText.halfWidth(text)))
                .replaceFirst("");
        Matcher introduction = INTRODUCED.matcher(plain);
        String rest = introduction.find() ? plain.substring(introduction.end()) : plain;
        return parse(PlainText.withoutTrailingPunctuation(rest));
    }

    /** A landline, a foreign or a mistyped number: meant as one, but no mainland mobile number. */
    public static boolean isOtherNumber(String text) {
        String plain = SEPARATORS.matcher(PlainText.halfWidth(text).strip()).replaceAll("");
        return ANY_NUMBER.matcher(plain).matches() && parse(text).isEmpty();
    }

    /** For lists, logs for people and messages to people: {@code 138****8000}. */
    public String masked() {
        return digits.substring(0, 3) + "****" + digits.substring(7);
    }

    /** No number in a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
