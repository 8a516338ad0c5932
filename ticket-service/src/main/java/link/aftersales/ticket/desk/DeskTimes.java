package link.aftersales.ticket.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long everything lasts in the life of a ticket; the texts tell some of it to customers. */
@ConfigurationProperties("ticket.desk")
public record DeskTimes(
        @DefaultValue("30m") Duration urgeInterval,
        @DefaultValue("10m") Duration withdrawWithin,
        @DefaultValue("24h") Duration remindAfter,
        @DefaultValue("72h") Duration closeAfter,
        @DefaultValue("7d") Duration reopenWithin,
        @DefaultValue("10m") Duration sameRequestWithin,
        @DefaultValue("2h") Duration sameProjectWithin) {}
