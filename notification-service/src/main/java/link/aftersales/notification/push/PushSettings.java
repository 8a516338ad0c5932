package link.aftersales.notification.push;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * PUSH_FORMAT: whether staff get cards with buttons or plain text. PUBLIC_BASE_URL: where the console is. QUIET_HOURS: when
 * what can wait does. WECOM_GROUP_ROBOT_KEY: the work group, if there is one.
 */
@Validated
@ConfigurationProperties("push")
public record PushSettings(
        @Pattern(regexp = "card|text", message = "PUSH_FORMAT must be card or text")
        String format,

        @DefaultValue("http://localhost:8080") String publicBaseUrl,
        @DefaultValue("off") String quietHours,
        @DefaultValue("") String groupRobotKey) {

    @ConstructorBinding
    public PushSettings {
        format = format.isBlank() ? "card" : format.strip();
        groupRobotKey = groupRobotKey.strip();
        QuietHours.of(quietHours);
    }

    /** At any hour. */
    PushSettings(String format, String publicBaseUrl) {
        this(format, publicBaseUrl, "off");
    }

    /** Without a work group. */
    PushSettings(String format, String publicBaseUrl, String quietHours) {
        this(format, publicBaseUrl, quietHours, "");
    }

    /** Whether there is a work group. */
    boolean group() {
        return !groupRobotKey.isEmpty();
    }

    @Override
    public String toString() {
        return "PushSettings[" + format + ", " + publicBaseUrl + ", " + quietHours + "]";
    }

    /** Until when what happens at this moment and can wait does; null when it need not. */
    @Nullable
    Instant waitsUntil(Instant moment) {
        return QuietHours.of(quietHours).waitsUntil(moment);
    }

    boolean cards() {
        return format.equals("card");
    }
}
