package link.aftersales.sandbox.simulator.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the handler of a path such as {@code /control/people/{personId}/chat}. */
public final class Router {

    /** Answers a request whose path held {@code variables}. */
    @FunctionalInterface
    public interface PathHandler {
        Reply handle(Request request, Map<String, String> variables);
    }

    private record Route(String method, List<String> segments, PathHandler handler) {}

    private final List<Route> routes = new ArrayList<>();

    public Router on(String method, String path, PathHandler handler) {
        routes.add(new Route(method, List.of(path.split("/", -1)), handler));
        return this;
    }

    public Reply route(Request request) {
        List<String> segments = List.of(request.path().split("/", -1));
        boolean pathKnown = false;
        for (Route route : routes) {
            Map<String, String> variables = match(route.segments(), segments);
            if (variables != null && route.method().equals(request.method())) {
                return route.handler().handle(request, variables);
            }
            pathKnown |= variables != null;
        }
        int status = pathKnown ? 405 : 404;
        return Reply.json(status, Json.object().put("error", "no " + request.method() + " " + request.path()));
    }

    private static @Nullable Map<String, String> match(List<String> pattern, List<String> segments) {
        if (pattern.size() != segments.size()) {
            return null;
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String expected = pattern.get(i);
            if (expected.startsWith("{")) {
                variables.put(expected.substring(1, expected.length() - 1), segments.get(i));
            } else if (!expected.equals(segments.get(i))) {
                return null;
            }
        }
        return variables;
    }
}
