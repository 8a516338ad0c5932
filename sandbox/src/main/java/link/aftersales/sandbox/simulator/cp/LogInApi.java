package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.world.Members;

/** {@code auth/getuserinfo}: a member by his userid, everybody else without one. */
final class LogInApi {

    private static final int CODE_MISSING = 41008;

    private final Members members;
    private final LogInCodes codes;

    LogInApi(Members members, LogInCodes codes) {
        this.members = members;
        this.codes = codes;
    }

    List<ApiRoute> routes() {
        return List.of(ApiRoute.get(Platform.CP, "/cgi-bin/auth/getuserinfo", this::get));
    }

    private Answer get(ApiCall call) {
        String name = codes.use(call.required("code", CODE_MISSING));
        ObjectNode body = Answer.okBody();
        members.find(name)
                .ifPresentOrElse(member -> body.put("userid", member.userid()), () -> body.put("openid", "o" + name)
                        .put("external_userid", name));
        return Answer.of(body);
    }
}
