package link.aftersales.sandbox.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.http.Request;

/** The JSON object in a control request; no body is an empty one. */
record ControlBody(ObjectNode json) {

    static ControlBody of(Request request) {
        if (request.body().length == 0) {
            return new ControlBody(Json.object());
        }
        try {
            if (Json.parse(request.body()) instanceof ObjectNode object) {
                return new ControlBody(object);
            }
        } catch (IOException e) {
            throw ControlProblem.malformed("the body is not JSON");
        }
        throw ControlProblem.malformed("the body is not a JSON object");
    }

    String required(String name) {
        String value = json.path(name).asText();
        if (value.isBlank()) {
            throw ControlProblem.malformed("missing " + name);
        }
        return value;
    }

    /** Somebody's name, short enough to be called by it. */
    String name() {
        return matching("name", "(?s)\\s*\\S.{0,19}\\s*", "name must be 1 to 20 characters");
    }

    String mobile() {
        return matching("phone", "1[3-9]\\d{9}", "phone must be a mainland mobile number");
    }

    String userid() {
        return matching("userid", "[0-9A-Za-z._@-]{1,64}", "userid must be 1 to 64 letters, digits or . _ - @");
    }

    private String matching(String name, String pattern, String otherwise) {
        String value = required(name);
        if (!value.matches(pattern)) {
            throw ControlProblem.malformed(otherwise);
        }
        return value;
    }

    String optional(String name, String otherwise) {
        return json.path(name).asText(otherwise);
    }

    int number(String name, int otherwise) {
        return json.path(name).asInt(otherwise);
    }

    boolean flag(String name, boolean otherwise) {
        return json.path(name).asBoolean(otherwise);
    }

    List<String> texts(String name) {
        return json.path(name).valueStream().map(JsonNode::asText).toList();
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }
}
