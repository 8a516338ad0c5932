package link.aftersales.sandbox.speed;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import link.aftersales.sandbox.simulator.http.HttpPort;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;

/** Stands in for both platforms: accepts everything at once, and notes when a push to a member has arrived whole. */
final class Platforms implements AutoCloseable {

    private static final Pattern RECEIVER = Pattern.compile("\"touser\":\"(.*?)\"");
    private static final byte[] ACCEPTED = "{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":\"1\",\"response_code\":\"r\"}"
            .getBytes(StandardCharsets.UTF_8);

    private final Moments arrivals = new Moments();
    private final HttpPort port = HttpPort.open(0, this::answer);

    String url() {
        return "http://127.0.0.1:" + port.port();
    }

    Moments arrivals() {
        return arrivals;
    }

    private Reply answer(Request request) {
        long now = Moments.now();
        return switch (request.path()) {
            case "/cgi-bin/gettoken", "/cgi-bin/stable_token" ->
                Reply.json(Json.object()
                        .put("errcode", 0)
                        .put("access_token", "token")
                        .put("expires_in", 7200));
            case "/cgi-bin/message/send" -> {
                Matcher receiver = RECEIVER.matcher(new String(request.body(), StandardCharsets.UTF_8));
                if (receiver.find()) {
                    arrivals.note(receiver.group(1), now);
                }
                yield Reply.of("application/json", ACCEPTED);
            }
            default -> Reply.of("application/json", ACCEPTED);
        };
    }

    @Override
    public void close() {
        port.close();
    }
}
