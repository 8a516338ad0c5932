package link.aftersales.contracts;

import java.util.Locale;
import java.util.regex.Pattern;

/** Evens out how people type, before words are compared. */
public final class PlainText {

    private static final Pattern TRAILING = Pattern.compile("[\\p{P}\\p{S}\\s\\uFE0F\\u200D]++$");
    private static final Pattern SURROUNDING =
            Pattern.compile("^[\\p{P}\\p{S}\\s\\uFE0F\\u200D]+|[\\p{P}\\p{S}\\s\\uFE0F\\u200D]+$");
    private static final String TRADITIONAL = "維後項訂單壞選號訴貨確認刪進報養補機電話聯" + "餘態們這還題請處問無沒結發";
    private static final String SIMPLIFIED = "维后项订单坏选号诉货确认删进报养补机电话联" + "余态们这还题请处问无没结发";

    private PlainText() {}

    /** Full-width letters, digits and signs as half-width ones. */
    public static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u3000') {
                plain.append(' ');
            } else if (c >= '\uFF01' && c <= '\uFF5E') {
                plain.append((char) (c - 0xFEE0));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The text as a command is compared: half-width, simplified, lower case, without quotes, punctuation and emoji around it. */
    public static String command(String text) {
        return SURROUNDING.matcher(simplified(halfWidth(text))).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Traditional characters of the command words as simplified ones; all others stay. */
    public static String simplified(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = TRADITIONAL.indexOf(text.charAt(i));
            plain.append(at < 0 ? text.charAt(i) : SIMPLIFIED.charAt(at));
        }
        return plain.toString();
    }

    static String withoutTrailingPunctuation(String text) {
        return TRAILING.matcher(text).replaceAll("");
    }
}
