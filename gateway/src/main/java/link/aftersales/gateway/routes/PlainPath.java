package link.aftersales.gateway.routes;

import java.util.regex.Pattern;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Paths that mean to a service what they mean to the gateway. Dot segments, doubled slashes, parameters and encoded
 * separators are read differently here and there, and could lead from a public prefix to what is not routed.
 */
final class PlainPath implements RequestPredicate {

    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|/\\.{1,2}(/|$)|[;\\\\]|%(2e|2f|5c|3b|25|00)", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean test(ServerRequest request) {
        return !AMBIGUOUS.matcher(request.servletRequest().getRequestURI()).find();
    }
}
