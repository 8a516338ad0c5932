package link.aftersales.sandbox.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the person at the terminal reads; UTF-8 whatever the locale. */
final class Say {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Say() {}

    static void line(String text, Object... values) {
        OUT.println(values.length == 0 ? text : text.formatted(values));
    }

    static PrintStream stream() {
        return OUT;
    }
}
