package link.aftersales.sandbox.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One request, wholly read. */
public record Request(
        String method,
        String path,
        Map<String, String> query,
        @Nullable String contentType,
        @Nullable String cookies,
        byte[] body) {

    private static final int LARGEST_BODY = 32 << 20;

    static Request of(HttpExchange exchange) throws IOException {
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("Cookie"),
                exchange.getRequestBody().readNBytes(LARGEST_BODY));
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw == null) {
            return query;
        }
        for (String pair : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public Request withoutBody() {
        return new Request(method, path, query, contentType, cookies, new byte[0]);
    }

    /** The last rows of a list, as many as the parameter {@code limit} says; all of them without it. */
    public <T> List<T> latest(List<T> rows) {
        String limit = parameter("limit");
        int wanted = limit.matches("\\d{1,9}") ? Integer.parseInt(limit) : rows.size();
        return rows.subList(Math.max(0, rows.size() - wanted), rows.size());
    }

    /** The cookie, or an empty string. */
    public String cookie(String name) {
        return Stream.of(Objects.requireNonNullElse(cookies, "").split(";"))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** The parameter, or an empty string. */
    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }
}
