package link.aftersales.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Both platforms as far as identity asks them: tokens, one follower, one contact. One server for all tests. */
final class Platforms {

    static final String BUSY = "{\"errcode\":-1,\"errmsg\":\"system busy\"}";
    static final String NO_SUCH_RELATION = "{\"errcode\":84061,\"errmsg\":\"not external contact\"}";
    static final String NOT_FOLLOWING = "{\"subscribe\":0,\"openid\":\"any\"}";

    private static final Map<String, Deque<String>> ANSWERS = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = start();

    private Platforms() {}

    /** Points a context to this server. */
    static final class Urls implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String url = "http://127.0.0.1:" + SERVER.getAddress().getPort();
            TestPropertyValues.of("WECHAT_MP_API_URL=" + url, "WECOM_API_URL=" + url)
                    .applyTo(context);
        }
    }

    /** Answers about an openid or external_userid, one after the other; the last one stays. */
    static void answer(String id, String... answers) {
        ANSWERS.put(id, new ArrayDeque<>(List.of(answers)));
    }

    static String follower(Person person) {
        return "{\"subscribe\":1,\"openid\":\"%s\",\"unionid\":\"%s\"}".formatted(person.openid(), person.unionid());
    }

    static String followerWithoutUnionid(Person person) {
        return "{\"subscribe\":1,\"openid\":\"%s\"}".formatted(person.openid());
    }

    /** A contact with the relations of some members to it. */
    static String contact(Person person, String unionid, String... relations) {
        return """
                {"errcode":0,"errmsg":"ok","external_contact":{"external_userid":"%s","name":"%s","type":1%s},
                 "follow_user":[%s]}""".formatted(
                        person.externalUserId(),
                        person.name(),
                        unionid.isEmpty() ? "" : ",\"unionid\":\"" + unionid + "\"",
                        String.join(",", relations));
    }

    static String relation(String member, int addWay, String operUserId, String... numbers) {
        return """
                {"userid":"%s","remark":"","createtime":1772413200,"add_way":%d,"oper_userid":"%s","remark_mobiles":[%s]}""".formatted(
                member,
                addWay,
                operUserId,
                Arrays.stream(numbers).map(number -> "\"" + number + "\"").collect(Collectors.joining(",")));
    }

    /** One page of a member's contacts: each is of {@link #swept}. */
    static String page(String nextCursor, String... contacts) {
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"external_contact_list\":[%s],\"next_cursor\":\"%s\"}"
                .formatted(String.join(",", contacts), nextCursor);
    }

    /** A contact as it stands on a page, with one relation. */
    static String swept(Person person, String unionid, String relation) {
        return """
                {"external_contact":{"external_userid":"%s","name":"%s","type":1%s},"follow_info":%s}""".formatted(
                        person.externalUserId(),
                        person.name(),
                        unionid.isEmpty() ? "" : ",\"unionid\":\"" + unionid + "\"",
                        relation);
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", Platforms::handle);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/send_welcome_msg")) {
            WelcomeMessages.handle(exchange);
            return;
        }
        if (path.contains("token")) {
            respond(exchange, "{\"errcode\":0,\"access_token\":\"token\",\"expires_in\":7200}");
            return;
        }
        String query = exchange.getRequestURI().getQuery();
        respond(exchange, next(path.endsWith("/get_by_user") ? member(exchange) : id(query)));
    }

    static void respond(HttpExchange exchange, String answer) throws IOException {
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static synchronized String next(String id) {
        Deque<String> answers = ANSWERS.get(id);
        if (answers == null) {
            return "{\"errcode\":40003,\"errmsg\":\"invalid openid\"}";
        }
        return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }

    /** The member whose contacts are asked for. */
    private static String member(HttpExchange exchange) throws IOException {
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return question.replaceAll("(?s).*userid_list\":\\[\"([^\"]*)\".*", "$1");
    }

    private static String id(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith("openid=") || parameter.startsWith("external_userid="))
                .map(parameter -> parameter.substring(parameter.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }
}
