package link.aftersales.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What WeCom is told to say to new contacts, by welcome code, and what it makes of that. */
final class WelcomeMessages {

    static final String OK = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    /** The connection breaks before any answer. */
    static final String SILENCE = "";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Deque<String>> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> TEXTS = new ConcurrentHashMap<>();

    private WelcomeMessages() {}

    /** Answers to a welcome code, one after the other; the last one stays. */
    static void answer(String welcomeCode, String... answers) {
        ANSWERS.put(welcomeCode, new ArrayDeque<>(List.of(answers)));
    }

    static String refusal(int errcode) {
        return "{\"errcode\":" + errcode + ",\"errmsg\":\"refused\"}";
    }

    /** The words that came with this code, refused ones too. */
    static List<String> texts(String welcomeCode) {
        return TEXTS.getOrDefault(welcomeCode, List.of());
    }

    static void handle(HttpExchange exchange) throws IOException {
        JsonNode message = JSON.readTree(exchange.getRequestBody());
        String welcomeCode = message.path("welcome_code").asText();
        TEXTS.computeIfAbsent(welcomeCode, code -> new CopyOnWriteArrayList<>())
                .add(message.path("text").path("content").asText());
        String answer = next(welcomeCode);
        if (answer.equals(SILENCE)) {
            exchange.close();
        } else {
            Platforms.respond(exchange, answer);
        }
    }

    private static synchronized String next(String welcomeCode) {
        Deque<String> answers = ANSWERS.getOrDefault(welcomeCode, new ArrayDeque<>(List.of(OK)));
        return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }
}
