package link.aftersales.projectlink.page;

import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** LINK_DISCLOSURE, and for how long it is kept who opened a page, a period such as P24M. */
@Validated
@ConfigurationProperties("project-link")
record PageSettings(
        @NotNull(message = "LINK_DISCLOSURE must be full or masked")
        Disclosure disclosure,

        @DefaultValue("P24M") Period viewsKept) {

    PageSettings {
        if (viewsKept.isZero() || viewsKept.isNegative()) {
            throw new IllegalArgumentException("project-link.views-kept must be longer than nothing");
        }
    }
}
