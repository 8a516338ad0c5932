package link.aftersales.sandbox.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/** One answer. */
public record Reply(int status, String contentType, Map<String, String> headers, byte[] body) {

    public static Reply json(Object value) {
        return json(200, value);
    }

    public static Reply json(int status, Object value) {
        return new Reply(status, "application/json; charset=UTF-8", Map.of(), Json.bytes(value));
    }

    public static Reply of(String contentType, byte[] body) {
        return new Reply(200, contentType, Map.of(), body);
    }

    public static Reply empty(int status) {
        return new Reply(status, "text/plain", Map.of(), new byte[0]);
    }

    void sendOver(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
