package link.aftersales.projectlink.page;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

@Validated
@ConfigurationProperties("project-link")
record PageSettings(
        @NotNull(message = "LINK_DISCLOSURE must be full or masked")
        Disclosure disclosure) {}
