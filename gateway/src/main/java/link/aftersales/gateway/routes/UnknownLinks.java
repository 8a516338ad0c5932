package link.aftersales.gateway.routes;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells who tries one unknown link after the other to wait. */
record UnknownLinks(MissLimit misses, ServiceHeaders headers)
        implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        ServerResponse response = next.handle(request);
        boolean miss = response.statusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
        if (!miss || !misses.exceededBy(headers.client(request))) {
            return response;
        }
        Unread.close(request);
        return Trouble.tooManyMisses(request);
    }
}
