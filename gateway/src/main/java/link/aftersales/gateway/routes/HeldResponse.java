package link.aftersales.gateway.routes;

import io.github.resilience4j.bulkhead.Bulkhead;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A response that keeps its place in the bulkhead until its body, which is read while it is written, has gone out. */
record HeldResponse(ServerResponse response, Bulkhead bulkhead) implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return response.statusCode();
    }

    @Override
    @Deprecated
    public int rawStatusCode() {
        return response.statusCode().value();
    }

    @Override
    public HttpHeaders headers() {
        return response.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return response.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest servletRequest, HttpServletResponse servletResponse, Context context)
            throws ServletException, IOException {
        try {
            return response.writeTo(servletRequest, servletResponse, context);
        } finally {
            bulkhead.onComplete();
        }
    }
}
