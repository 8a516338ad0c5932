package link.aftersales.gateway.settings;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the four services are. */
@ConfigurationProperties("gateway.services")
public record ServiceUrls(
        @Nullable String identity,
        @Nullable String ticket,
        @Nullable String notification,
        @Nullable String projectLink) {

    public static final String IDENTITY = "identity-service";
    public static final String TICKET = "ticket-service";
    public static final String NOTIFICATION = "notification-service";
    public static final String PROJECT_LINK = "project-link-service";

    /** Reads all four once, so that a bad one stops the start. */
    public ServiceUrls {
        new Setting("IDENTITY_SERVICE_URL", identity).baseUrl();
        new Setting("TICKET_SERVICE_URL", ticket).baseUrl();
        new Setting("NOTIFICATION_SERVICE_URL", notification).baseUrl();
        new Setting("PROJECT_LINK_SERVICE_URL", projectLink).baseUrl();
    }

    /** The addresses by the services' names, in the order of a list for people. */
    public Map<String, URI> byName() {
        Map<String, URI> urls = new LinkedHashMap<>();
        urls.put(IDENTITY, new Setting("IDENTITY_SERVICE_URL", identity).baseUrl());
        urls.put(TICKET, new Setting("TICKET_SERVICE_URL", ticket).baseUrl());
        urls.put(NOTIFICATION, new Setting("NOTIFICATION_SERVICE_URL", notification).baseUrl());
        urls.put(PROJECT_LINK, new Setting("PROJECT_LINK_SERVICE_URL", projectLink).baseUrl());
        return urls;
    }
}
