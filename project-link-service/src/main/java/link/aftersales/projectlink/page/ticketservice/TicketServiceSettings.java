package link.aftersales.projectlink.page.ticketservice;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where attachments are kept; {@code readTimeout} is for one read, not for the whole of a long video. */
@Validated
@ConfigurationProperties("ticket-service")
record TicketServiceSettings(
        @NotNull(message = "TICKET_SERVICE_URL must be an http address")
        URI url,

        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {}
