package link.aftersales.gateway.routes;

import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.servlet.function.ServerRequest;

/** A service's answer that the caller does not get. */
final class Unread {

    private Unread() {}

    /** Gives its connection back. */
    static void close(ServerRequest request) {
        ClientHttpResponse response = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
        response.close();
    }
}
