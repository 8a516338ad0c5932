package link.aftersales.gateway.routes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What of a caller's headers a service gets to see: nothing that speaks for a proxy but the client's address as the gateway
 * derived it, and credentials on admin routes only.
 */
final class ServiceHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Set<String> DROPPED = Set.of(
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-original-forwarded-for",
            "via",
            "expect",
            "upgrade",
            "http2-settings");

    private final TrustedProxies proxies;

    ServiceHeaders(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerRequest request) {
        boolean admin = request.path().startsWith(Routes.ADMIN);
        HttpHeaders passed = new HttpHeaders();
        given.forEach((name, values) -> {
            if (passes(name.toLowerCase(Locale.ROOT), admin)) {
                passed.put(name, values);
            }
        });
        passed.set(FORWARDED_FOR, client(request));
        return passed;
    }

    /** The address behind the trusted proxies. */
    String client(ServerRequest request) {
        List<String> forwardedFor = request.headers().header(FORWARDED_FOR);
        return proxies.client(request.servletRequest().getRemoteAddr(), forwardedFor);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static boolean passes(String name, boolean admin) {
        return !name.startsWith("x-forwarded-") && !DROPPED.contains(name) && (admin || !name.equals("authorization"));
    }
}
