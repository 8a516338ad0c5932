package link.aftersales.notification.push;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes people's words fit to stand inside a message: nothing invisible, nothing that acts, not too long. */
final class Words {

    private static final String ELLIPSIS = "…";
    /** Control characters, and the marks that turn the direction of text. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    /** What makes a link, a mention, a colour or other letters. */
    private static final Pattern MARKDOWN = Pattern.compile("[`*\\[\\]<>]");

    private static final char FULL_WIDTH = '！' - '!';

    private Words() {}

    static String clean(String words) {
        String lines = words.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return INVISIBLE.matcher(lines).replaceAll("").strip();
    }

    /** On one line, so that no value can look like the next field of a message. */
    static String onOneLine(String words) {
        return words.replaceAll("\\s*\\n\\s*", " ");
    }

    /** Both platforms show {@code <a>} in a text as a link. */
    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** The same in Markdown, which a work group reads: WeCom knows no escapes, so what would act there becomes full-width. */
    static String inMarkdown(String words) {
        return MARKDOWN.matcher(words)
                .replaceAll(found -> String.valueOf((char) (found.group().charAt(0) + FULL_WIDTH)));
    }

    /** How a member is called to in a work group. */
    static String mention(String userId) {
        return "<@" + userId.replaceAll("[^\\w.@-]", "") + ">";
    }

    /** At most so many characters as people count them, the last one an ellipsis if anything is missing. */
    static String cut(String words, int most) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        int kept = characters.next(Math.max(0, most - 1));
        if (kept == BreakIterator.DONE || characters.next(2) == BreakIterator.DONE) {
            return words;
        }
        return words.substring(0, most <= 1 ? 0 : kept) + ELLIPSIS;
    }

    /** How many characters as people count them. */
    static int length(String words) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    static int bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8).length;
    }
}
