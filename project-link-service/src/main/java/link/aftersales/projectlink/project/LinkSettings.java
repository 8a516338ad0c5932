package link.aftersales.projectlink.project;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

@Validated
@ConfigurationProperties("project-link")
record LinkSettings(
        @Pattern(regexp = "https?://[^/?#\\s]+[^?#\\s]*", message = "PUBLIC_BASE_URL must be an http or https address")
        String publicBaseUrl) {}
