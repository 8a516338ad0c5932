package link.aftersales.gateway.callbacks;

import java.net.URI;
import java.time.Duration;
import link.aftersales.gateway.settings.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What holds for both platforms' callbacks. */
@ConfigurationProperties("gateway.callbacks")
record CallbackSettings(@Nullable String maxSkew, @Nullable String publicBaseUrl, boolean allowPlain) {

    CallbackSettings {
        new Setting("CALLBACK_MAX_SKEW", maxSkew).duration();
        new Setting("PUBLIC_BASE_URL", publicBaseUrl).baseUrl();
    }

    Duration skew() {
        return new Setting("CALLBACK_MAX_SKEW", maxSkew).duration();
    }

    /** Refuses unsigned bodies where anyone but this machine could send them. */
    void checkPlainAllowed() {
        if (!allowPlain && !loopback(new Setting("PUBLIC_BASE_URL", publicBaseUrl).baseUrl())) {
            throw new Setting("WECHAT_MP_MODE", "plain")
                    .unusable("is plain, whose bodies anyone can forge: use safe, or a loopback PUBLIC_BASE_URL, "
                            + "or ALLOW_PLAIN_CALLBACKS=true for a trial.");
        }
    }

    private static boolean loopback(URI url) {
        String host = url.getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
