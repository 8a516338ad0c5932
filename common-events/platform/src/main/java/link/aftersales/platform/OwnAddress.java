package link.aftersales.platform;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the platform's own addresses from those that somebody may have slipped into its answer. */
final class OwnAddress {

    /** Where both platforms keep their videos. */
    private static final List<String> DOMAINS = List.of(".qq.com", ".qpic.cn");

    private OwnAddress() {}

    /** The API's own host and port; for the real API also a name in the platform's domains, at the usual port. */
    static boolean of(URI api, URI address) {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())
                || address.getHost() == null
                || address.getRawUserInfo() != null) {
            return false;
        }
        return host(api).equals(host(address)) && api.getPort() == address.getPort()
                || isPlatform(host(api)) && isPlatform(host(address)) && address.getPort() == -1;
    }

    private static boolean isPlatform(String host) {
        return DOMAINS.stream().anyMatch(host::endsWith);
    }

    private static String host(URI address) {
        @Nullable String host = address.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }
}
