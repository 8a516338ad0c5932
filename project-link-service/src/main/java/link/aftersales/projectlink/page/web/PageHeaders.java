package link.aftersales.projectlink.page.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/** The headers of all that a link opens, errors included: the address is a secret and the content is not for search engines. */
class PageHeaders extends OncePerRequestFilter {

    private final Map<String, String> headers;

    PageHeaders(String css, String script) {
        this.headers = Map.of(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'sha256-" + Sha256.of(css)
                        + "'; script-src 'sha256-" + Sha256.of(script)
                        + "'; connect-src 'self'; img-src 'self'; media-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
                "Cache-Control",
                "no-store",
                "Referrer-Policy",
                "no-referrer",
                "X-Content-Type-Options",
                "nosniff",
                "X-Frame-Options",
                "DENY",
                "X-Robots-Tag",
                "noindex, nofollow");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers.forEach(response::setHeader);
        chain.doFilter(request, response);
    }
}
