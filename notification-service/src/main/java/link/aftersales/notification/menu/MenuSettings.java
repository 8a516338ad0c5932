package link.aftersales.notification.menu;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** WECHAT_MP_MENU: whether the Official Account keeps its own menu or gets ours. */
@Validated
@ConfigurationProperties("menu")
record MenuSettings(
        @Pattern(regexp = "keep|create", message = "WECHAT_MP_MENU must be keep or create")
        String mode) {

    MenuSettings {
        mode = mode.isBlank() ? "keep" : mode.strip();
    }
}
