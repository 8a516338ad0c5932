package link.aftersales.sandbox.simulator.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import link.aftersales.sandbox.simulator.http.Json;
import org.jspecify.annotations.Nullable;

/** What an API call leads to. A {@code note} goes to the ledger only: what the platform did without telling. */
public sealed interface Answer {

    /** A JSON body. */
    record Body(ObjectNode json, @Nullable String note) implements Answer {}

    /** The bytes of a medium. */
    record File(Medium medium, byte[] bytes) implements Answer {}

    static Answer of(ObjectNode json) {
        return new Body(json, null);
    }

    static Answer ok() {
        return of(okBody());
    }

    /** {@code errcode} 0, to be filled with more. */
    static ObjectNode okBody() {
        return Json.object().put("errcode", 0).put("errmsg", "ok");
    }

    static Answer refused(int errcode, String errmsg) {
        return of(Json.object()
                .put("errcode", errcode)
                .put("errmsg", errmsg + ", hint: [" + System.currentTimeMillis() + "], from ip: 127.0.0.1"));
    }
}
