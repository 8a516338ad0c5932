package link.aftersales.projectlink.project;

import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.PeriodStyle;

/** LINK_EXPIRES_AFTER: how long after the end of its project a link still opens, such as 2y, 18m or P90D; off keeps it. */
@ConfigurationProperties("project-link")
record LinkLife(@DefaultValue("2y") String linkExpiresAfter) {

    private static final String OFF = "off";

    LinkLife {
        Period after = parse(linkExpiresAfter);
        if (after != null && (after.isZero() || after.isNegative())) {
            throw new IllegalArgumentException("LINK_EXPIRES_AFTER must be longer than nothing, or off");
        }
    }

    /** Null where links do not expire. */
    @Nullable
    Period after() {
        return parse(linkExpiresAfter);
    }

    private static @Nullable Period parse(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.equals(OFF) ? null : PeriodStyle.detectAndParse(wanted);
    }
}
