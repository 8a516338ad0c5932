package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import link.aftersales.sandbox.simulator.platform.Refusal;

/** The {@code agentid} of a request must be the application's own. */
final class AgentCheck {

    private static final int MISSING = 41011;
    private static final int WRONG = 40056;

    private AgentCheck() {}

    static void check(WecomApp app, ObjectNode body) {
        String agentId = body.path("agentid").asText();
        if (agentId.isEmpty()) {
            throw new Refusal(MISSING, "missing agentid");
        }
        if (!agentId.equals(app.agentId())) {
            throw new Refusal(WRONG, "invalid agentid");
        }
    }
}
