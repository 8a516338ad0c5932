package link.aftersales.notification.push;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** PUSH_FORMAT: whether staff get cards with buttons or plain text. PUBLIC_BASE_URL: where the console is. */
@Validated
@ConfigurationProperties("push")
record PushSettings(
        @Pattern(regexp = "card|text", message = "PUSH_FORMAT must be card or text")
        String format,

        @DefaultValue("http://localhost:8080") String publicBaseUrl) {

    PushSettings {
        format = format.isBlank() ? "card" : format.strip();
    }

    boolean cards() {
        return format.equals("card");
    }
}
