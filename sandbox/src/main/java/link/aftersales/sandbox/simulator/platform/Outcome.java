package link.aftersales.sandbox.simulator.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.http.Reply;
import org.jspecify.annotations.Nullable;

/** A reply together with what the ledger says about it. */
record Outcome(
        Reply reply,
        int errcode,
        @Nullable String errmsg,
        @Nullable String note) {

    static Outcome of(Answer answer) {
        return switch (answer) {
            case Answer.Body body -> of(body);
            case Answer.File file -> new Outcome(download(file), 0, null, null);
        };
    }

    private static Outcome of(Answer.Body body) {
        JsonNode errmsg = body.json().get("errmsg");
        return new Outcome(
                Reply.json(body.json()),
                body.json().path("errcode").asInt(0),
                errmsg == null ? null : errmsg.asText(),
                body.note());
    }

    private static Reply download(Answer.File file) {
        Map<String, String> headers = Map.of(
                "Content-disposition", "attachment; filename=\"" + file.medium().downloadName() + "\"");
        return new Reply(200, file.medium().contentType(), headers, file.bytes());
    }

    static Outcome ofStatus(int status, String note) {
        return new Outcome(Reply.empty(status), 0, null, note);
    }

    static Outcome notFound(String path) {
        return new Outcome(Reply.json(404, Json.object().put("error", "no such API: " + path)), 0, null, "no such API");
    }

    Outcome noted(String note) {
        return new Outcome(reply, errcode, errmsg, note);
    }

    int status() {
        return reply.status();
    }
}
