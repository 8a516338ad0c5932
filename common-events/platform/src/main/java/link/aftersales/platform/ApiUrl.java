package link.aftersales.platform;

import org.jspecify.annotations.Nullable;

/** The address of a platform's API, as WxJava wants it: without a slash at its end. */
final class ApiUrl {

    private ApiUrl() {}

    static String orDefault(@Nullable String url, String fallback) {
        if (url == null || url.isBlank()) {
            return fallback;
        }
        String stripped = url.strip();
        return stripped.endsWith("/") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
