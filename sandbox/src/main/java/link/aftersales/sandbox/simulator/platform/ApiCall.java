package link.aftersales.sandbox.simulator.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.http.Request;

/** A call that has passed the token check, read the way the platforms read it. */
public record ApiCall(Request request) {

    private static final int BAD_JSON = 47001;

    /** The body, which must be a JSON object. */
    public ObjectNode json() {
        try {
            if (Json.parse(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            throw new Refusal(BAD_JSON, "data format error");
        }
        throw new Refusal(BAD_JSON, "data format error");
    }

    /** A query parameter that must be there; {@code errcode} is the platform's complaint about it. */
    public String required(String parameter, int errcode) {
        String value = request.parameter(parameter);
        if (value.isEmpty()) {
            throw new Refusal(errcode, "missing " + parameter);
        }
        return value;
    }
}
