package link.aftersales.projectlink.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Whether a form was sent from our own pages. Browsers say so themselves in {@code Sec-Fetch-Site}, where the connection can
 * be trusted; elsewhere, over plain HTTP, the origin must be ours. No token is needed in any form.
 */
record SameSite(URI publicBaseUrl) {

    boolean sent(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? origin().equals(request.getHeader("Origin")) : site.equals("same-origin");
    }

    private String origin() {
        String port = publicBaseUrl.getPort() < 0 ? "" : ":" + publicBaseUrl.getPort();
        return publicBaseUrl.getScheme() + "://" + publicBaseUrl.getHost() + port;
    }
}
