package link.aftersales.projectlink.page.web;

import java.time.Clock;
import java.time.Instant;
import link.aftersales.projectlink.page.Viewer;
import link.aftersales.projectlink.project.LinkToken;
import org.jspecify.annotations.Nullable;

/** How a page is read: by whom, when, and whether at full length. */
record Reading(LinkToken token, @Nullable Viewer viewer, boolean whole, Clock clock) {

    When when(Instant instant) {
        return When.of(instant, clock);
    }

    String clip(String text, int most) {
        return isClipped(text, most) ? text.substring(0, text.offsetByCodePoints(0, most)) + "…" : text;
    }

    boolean isClipped(@Nullable String text, int most) {
        return text != null && !whole && text.codePointCount(0, text.length()) > most;
    }

    /** Where the page is at full length, as seen from {@link PageModel#attachments()}. */
    String wholePage() {
        return "../../" + token.secret() + "?whole";
    }
}
