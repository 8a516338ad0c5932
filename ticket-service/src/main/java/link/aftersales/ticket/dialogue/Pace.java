package link.aftersales.ticket.dialogue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/** How long a dialogue waits: for the end of a burst of pictures, and until it submits a complete draft by itself. */
@ConfigurationProperties("ticket.dialogue")
record Pace(
        @DefaultValue("3m") String autoSubmit,
        @DefaultValue("3s") Duration burst,
        @DefaultValue("9") int maxAttachments) {

    Pace {
        if (!autoSubmit.equals("off") && !duration(autoSubmit).isPositive()) {
            throw wrong(null);
        }
    }

    Instant burstEnds(Instant now) {
        return now.plus(burst);
    }

    @Nullable
    Instant submits(Instant now) {
        return autoSubmit.equals("off") ? null : now.plus(duration(autoSubmit));
    }

    /** For people: whole minutes, at least one; empty when nothing happens by itself. */
    String minutes() {
        return autoSubmit.equals("off")
                ? ""
                : String.valueOf(Math.max(1, duration(autoSubmit).toMinutes()));
    }

    private static Duration duration(String text) {
        try {
            return DurationStyle.detectAndParse(text);
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    private static IllegalArgumentException wrong(@Nullable Throwable cause) {
        return new IllegalArgumentException("DIALOGUE_AUTO_SUBMIT must be off or a duration such as 3m", cause);
    }
}
