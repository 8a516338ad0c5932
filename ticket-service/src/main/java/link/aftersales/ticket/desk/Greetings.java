package link.aftersales.ticket.desk;

import java.util.Set;
import link.aftersales.contracts.PlainText;

/** The words that only greet and say nothing about a request. */
public final class Greetings {

    /** As {@link PlainText#command} leaves them. */
    public static final Set<String> WORDS = Set.of("在吗", "你好", "您好", "有人吗", "hi", "hello", "早上好", "下午好", "晚上好");

    private Greetings() {}

    static boolean only(String sentence) {
        return WORDS.contains(PlainText.command(sentence));
    }
}
