package link.aftersales.gateway.routes;

import io.github.resilience4j.bulkhead.Bulkhead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Keeps one service's slowness from others and its failures from callers: so many requests at a time and no more, and
 * whatever goes wrong behind the gateway is a 503.
 */
final class ServiceGuard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger log = LoggerFactory.getLogger(ServiceGuard.class);

    private final String service;
    private final Bulkhead bulkhead;

    ServiceGuard(String service, Bulkhead bulkhead) {
        this.service = service;
        this.bulkhead = bulkhead;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!bulkhead.tryAcquirePermission()) {
            return Trouble.busy(request);
        }
        HeldResponse held = null;
        try {
            held = new HeldResponse(ask(request, next), bulkhead);
            return held;
        } finally {
            if (held == null) {
                bulkhead.onComplete();
            }
        }
    }

    private ServerResponse ask(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            ServerResponse response = next.handle(request);
            if (!response.statusCode().is5xxServerError()) {
                return response;
            }
            log.warn("{} answered {}", service, response.statusCode().value());
            Unread.close(request);
        } catch (ResourceAccessException e) {
            log.warn(
                    "{} does not answer: {}",
                    service,
                    e.getMostSpecificCause().getClass().getSimpleName());
        }
        return Trouble.unavailable(request);
    }
}
