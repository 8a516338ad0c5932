package link.aftersales.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The two calls by which 微信客服 is pulled; pages have two items. */
final class KfStub {

    private static final int PAGE = 2;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, List<ObjectNode>> ITEMS = new ConcurrentHashMap<>();
    private static final Map<String, String> UNIONIDS = new ConcurrentHashMap<>();

    private KfStub() {}

    static void addTo(HttpServer server) {
        server.createContext("/cgi-bin/kf/sync_msg", KfStub::sync);
        server.createContext("/cgi-bin/kf/customer/batchget", KfStub::visitors);
    }

    static void knows(String visitor, String unionid) {
        UNIONIDS.put(visitor, unionid);
    }

    static void says(String account, String visitor, String text, Instant at) {
        ObjectNode item = JSON.createObjectNode()
                .put("msgid", UUID.randomUUID().toString())
                .put("open_kfid", account)
                .put("external_userid", visitor)
                .put("send_time", at.getEpochSecond())
                .put("origin", 3)
                .put("msgtype", "text");
        item.putObject("text").put("content", text);
        ITEMS.computeIfAbsent(account, key -> new CopyOnWriteArrayList<>()).add(item);
    }

    private static void sync(HttpExchange exchange) throws IOException {
        JsonNode asked = JSON.readTree(exchange.getRequestBody());
        List<ObjectNode> all = ITEMS.getOrDefault(asked.path("open_kfid").asText(), List.of());
        int from = asked.path("cursor").asInt(0);
        int to = Math.min(from + PAGE, all.size());
        ObjectNode page = JSON.createObjectNode().put("errcode", 0).put("has_more", to < all.size() ? 1 : 0);
        page.put("next_cursor", String.valueOf(to)).putArray("msg_list").addAll(all.subList(from, to));
        answer(exchange, page);
    }

    private static void visitors(HttpExchange exchange) throws IOException {
        ObjectNode answer = JSON.createObjectNode().put("errcode", 0);
        ArrayNode known = answer.putArray("customer_list");
        for (JsonNode id : JSON.readTree(exchange.getRequestBody()).path("external_userid_list")) {
            known.addObject().put("external_userid", id.asText()).put("unionid", UNIONIDS.get(id.asText()));
        }
        answer(exchange, answer);
    }

    private static void answer(HttpExchange exchange, JsonNode json) throws IOException {
        byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
