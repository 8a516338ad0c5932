package link.aftersales.projectlink.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, one after the other; {@code folded} behind its title. */
record History(String title, boolean folded, List<Line> lines) implements Block {

    record Line(
            String when,
            @Nullable String who,
            String what,
            @Nullable String words) {}

    boolean filled() {
        return !lines.isEmpty();
    }
}
