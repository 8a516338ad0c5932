package link.aftersales.sandbox.simulator.kf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;

/** {@code kf/sync_msg}: pages of an account's log; the number behind a cursor is nobody's business. */
final class SyncApi {

    private static final int MOST = 1000;
    private static final int UNKNOWN_ACCOUNT = 95000;
    private static final int BAD_TOKEN = 95007;
    /** Invented: the platform documents none for it. */
    private static final int BAD_CURSOR = 95030;

    private final CustomerService service;

    SyncApi(CustomerService service) {
        this.service = service;
    }

    List<ApiRoute> routes() {
        return List.of(ApiRoute.post(Platform.CP, "/cgi-bin/kf/sync_msg", this::sync));
    }

    private Answer sync(ApiCall call) {
        ObjectNode body = call.json();
        String openKfId = body.path("open_kfid").asText();
        if (service.find(openKfId).isEmpty()) {
            throw new Refusal(UNKNOWN_ACCOUNT, "invalid open_kfid");
        }
        String token = body.path("token").asText("");
        if (!token.isEmpty() && !service.takesToken(token, openKfId)) {
            throw new Refusal(BAD_TOKEN, "invalid msg token");
        }
        long after = read(body.path("cursor").asText(""), openKfId);
        int limit = Math.min(body.path("limit").asInt(MOST), service.switches().pageSize());
        return Answer.of(page(openKfId, after, limit));
    }

    private ObjectNode page(String openKfId, long after, int limit) {
        List<KfItem> waiting = service.after(openKfId, after);
        List<KfItem> page = waiting.subList(0, Math.min(limit, waiting.size()));
        long read = page.isEmpty() ? after : page.getLast().number();
        ObjectNode answer = Answer.okBody()
                .put("next_cursor", cursor(openKfId, read))
                .put("has_more", waiting.size() > page.size() ? 1 : 0);
        ArrayNode list = answer.putArray("msg_list");
        page.forEach(item -> list.add(json(item)));
        return answer;
    }

    private static JsonNode json(KfItem item) {
        try {
            return Json.parse(item.json());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cursor(String openKfId, long number) {
        String plain = number + "@" + Integer.toHexString(openKfId.hashCode());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    private static long read(String cursor, String openKfId) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            long number = Long.parseLong(plain.substring(0, Math.max(plain.indexOf('@'), 0)));
            if (cursor(openKfId, number).equals(cursor)) {
                return number;
            }
        } catch (IllegalArgumentException notOurs) {
            throw new Refusal(BAD_CURSOR, "invalid cursor");
        }
        throw new Refusal(BAD_CURSOR, "invalid cursor");
    }
}
