package link.aftersales.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only the holder of the key to the admin routes; without a configured key they do not exist. */
class AdminKeyFilter extends OncePerRequestFilter {

    /** By the servlet container's rules, which see through encoded and doubled slashes and path parameters. */
    static final String ROUTES = "/api/admin/*";

    private final AdminKey key;

    AdminKeyFilter(AdminKey key) {
        this.key = key;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!key.configured()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (key.opens(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }
}
