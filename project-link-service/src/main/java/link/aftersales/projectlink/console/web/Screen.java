package link.aftersales.projectlink.console.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** All that one address shows. */
record Screen(HttpStatus status, String title, @Nullable String lead, List<Block> blocks) {

    static Screen of(String title, @Nullable String lead, List<Block> blocks) {
        return new Screen(HttpStatus.OK, title, lead, blocks);
    }

    /** The same, with what went wrong above it. */
    Screen with(Notice trouble, HttpStatus because) {
        return new Screen(
                because,
                title,
                lead,
                Stream.concat(Stream.of(trouble), blocks.stream()).toList());
    }
}
