package link.aftersales.projectlink.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of one thing, line by line; lines without a content are left out. */
record Facts(@Nullable String title, List<Cell> lines) implements Block {

    private static final int MANY = 6;

    static Facts of(@Nullable String title, List<Cell> lines) {
        return new Facts(title, lines.stream().filter(line -> !line.empty()).toList());
    }

    /** Enough for two columns where there is room. */
    boolean many() {
        return lines.size() > MANY;
    }

    static Cell fact(String label, @Nullable String text) {
        return Cell.text(text).under(label);
    }
}
