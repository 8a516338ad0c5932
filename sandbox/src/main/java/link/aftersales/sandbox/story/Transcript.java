package link.aftersales.sandbox.story;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** The play as it can be read afterwards: who says what, and when. */
final class Transcript {

    private static final String INDENT = " ".repeat(12);

    private final PrintStream out;
    private final Instant begin = Instant.now();

    Transcript(PrintStream out) {
        this.out = out;
    }

    void step(int number, String sentence) {
        out.printf("%n%d. %s%n", number, sentence);
    }

    void says(String who, String toWhom, String words) {
        line(who + " → " + toWhom + "：" + words);
    }

    void does(String what) {
        line("（" + what + "）");
    }

    void end() {
        out.printf("%n完。共 %,d 毫秒。%n", elapsed());
    }

    private void line(String text) {
        out.printf("%,8d ms %s%n", elapsed(), text.strip().replace("\n", "\n" + INDENT));
    }

    private long elapsed() {
        return Duration.between(begin, Instant.now()).toMillis();
    }
}
