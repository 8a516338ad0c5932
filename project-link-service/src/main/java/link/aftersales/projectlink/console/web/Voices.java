package link.aftersales.projectlink.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words as they were said, with what was sent along. */
record Voices(@Nullable String title, String words, List<File> files) implements Block {

    /** A picture is shown, anything else is offered for download; {@code trouble} says why it is not there. */
    record File(
            String label,
            String href,
            boolean picture,
            @Nullable String trouble) {}

    boolean filled() {
        return !files.isEmpty();
    }
}
