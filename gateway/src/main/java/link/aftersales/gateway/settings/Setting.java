package link.aftersales.gateway.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** One environment variable, read so that whatever is wrong with it is said under its own name. */
public record Setting(String name, @Nullable String value) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** The value, which must be there. */
    public String required() {
        String given = optional();
        if (given == null) {
            throw unusable("is required and not set.");
        }
        return given;
    }

    /** The value without surrounding blanks, null when there is none. */
    public @Nullable String optional() {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The value as a time such as {@code 300s} or {@code 5m}. */
    public Duration duration() {
        try {
            Duration duration = DurationStyle.detectAndParse(required());
            if (duration.isPositive()) {
                return duration;
            }
        } catch (IllegalArgumentException e) {
            // refused below, in our own words
        }
        throw unusable("must be a time such as 300s or 5m.");
    }

    /** The value as the beginning of URLs, without the slash at its end. */
    public URI baseUrl() {
        String given = required();
        try {
            URI uri = URI.create(given.endsWith("/") ? given.substring(0, given.length() - 1) : given);
            if (uri.getHost() != null && SCHEMES.contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // refused below, in our own words
        }
        throw unusable("must be a URL such as https://example.com.");
    }

    /** A refusal of this setting; {@code problem} continues the sentence that its name begins. */
    public SettingUnusable unusable(String problem) {
        return new SettingUnusable(name, problem);
    }

    /** Without the value, which may be a secret. */
    @Override
    public String toString() {
        return name;
    }
}
