package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.Members;

/** {@code user/get}. */
final class MemberApi {

    private static final int USERID_MISSING = 41009;
    private static final int UNKNOWN = 60111;

    private final Members members;

    MemberApi(Members members) {
        this.members = members;
    }

    List<ApiRoute> routes() {
        return List.of(ApiRoute.get(Platform.CP, "/cgi-bin/user/get", this::get));
    }

    private Answer get(ApiCall call) {
        Member member = members.find(call.required("userid", USERID_MISSING))
                .orElseThrow(() -> new Refusal(UNKNOWN, "userid not found"));
        ObjectNode body = Answer.okBody()
                .put("userid", member.userid())
                .put("name", member.name())
                .put("status", 1);
        body.putArray("department").add(1);
        return Answer.of(body);
    }
}
