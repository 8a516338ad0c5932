package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;

/** {@code agent/get}: what the admin console says of the app. */
final class AgentApi {

    private static final int UNKNOWN = 301002;

    private final WecomApp app;

    AgentApi(WecomApp app) {
        this.app = app;
    }

    List<ApiRoute> routes() {
        return List.of(ApiRoute.get(Platform.CP, "/cgi-bin/agent/get", this::get));
    }

    private Answer get(ApiCall call) {
        if (!call.required("agentid", UNKNOWN).equals(app.agentId())) {
            throw new Refusal(UNKNOWN, "agent not allowed");
        }
        ObjectNode body = Answer.okBody()
                .put("agentid", Integer.parseInt(app.agentId()))
                .put("name", "售后服务")
                .put("close", 0)
                .put("redirect_domain", "");
        body.putObject("allow_partys").putArray("partyid").add(1);
        return Answer.of(body);
    }
}
