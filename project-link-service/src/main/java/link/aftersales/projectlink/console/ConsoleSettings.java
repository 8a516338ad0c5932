package link.aftersales.projectlink.console;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are, what browsers call us, and the admin key, without which there is no console.
 * {@code readTimeout} is for a page, {@code importTimeout} for a long table.
 */
@Validated
@ConfigurationProperties("console")
public record ConsoleSettings(
        @Nullable String adminKey,

        @NotNull(message = "PUBLIC_BASE_URL must be an http address")
        URI publicBaseUrl,

        @NotNull(message = "IDENTITY_SERVICE_URL must be an http address")
        URI identity,

        @NotNull(message = "TICKET_SERVICE_URL must be an http address")
        URI ticket,

        @NotNull(message = "NOTIFICATION_SERVICE_URL must be an http address")
        URI notification,

        @NotNull(message = "PROJECT_LINK_SERVICE_URL must be an http address")
        URI projectLink,

        @DefaultValue("8h") Duration session,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("28s") Duration importTimeout) {

    /** Where a service is. */
    public URI url(Service service) {
        return switch (service) {
            case IDENTITY -> identity;
            case TICKET -> ticket;
            case NOTIFICATION -> notification;
            case PROJECT_LINK -> projectLink;
        };
    }

    /** Whether there is a console. */
    public boolean open() {
        return adminKey != null && !adminKey.isEmpty();
    }

    /** The key, if there is a console. */
    public String key() {
        return adminKey == null ? "" : adminKey;
    }

    @Override
    public String toString() {
        return "ConsoleSettings[adminKey=***]";
    }
}
