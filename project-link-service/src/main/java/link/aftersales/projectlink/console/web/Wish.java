package link.aftersales.projectlink.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list is asked for. What is about a person is taken from forms only and never stands in an address, for addresses are
 * logged and remembered.
 */
record Wish(Map<String, String> open, Map<String, String> personal, int page) {

    /** Nothing in particular. */
    static final Wish NONE = new Wish(Map.of(), Map.of(), 0);

    private static final int LAST_PAGE = 100_000;

    static Wish of(HttpServletRequest request, List<String> open, List<String> personal) {
        boolean posted = request.getMethod().equals("POST");
        return new Wish(given(request, open), posted ? given(request, personal) : Map.of(), page(request));
    }

    /** What was asked for under a name, or nothing. */
    String of(String name) {
        return Objects.requireNonNullElse(open.get(name), Objects.requireNonNullElse(personal.get(name), ""));
    }

    /** As an admin API understands it. */
    Map<String, String> parameters() {
        Map<String, String> all = new HashMap<>(open);
        all.putAll(personal);
        all.put("page", Integer.toString(page));
        return all;
    }

    /** Where the same is found again, if it may be told. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        open.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        if (page > 0) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(open).toUriString();
    }

    private static Map<String, String> given(HttpServletRequest request, List<String> names) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : names) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                given.put(name, value.strip());
            }
        }
        return given;
    }

    private static int page(HttpServletRequest request) {
        String page = request.getParameter("page");
        return page != null && page.matches("\\d{1,6}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
    }
}
