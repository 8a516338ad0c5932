package link.aftersales.sandbox.simulator.cp;

import java.util.List;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.platform.Token;
import link.aftersales.sandbox.simulator.platform.Tokens;

/** {@code gettoken}: the same token until it expires. */
final class TokenApi {

    private static final int WRONG_SECRET = 40001;
    private static final int WRONG_CORP = 40013;
    private static final int CORP_MISSING = 41002;
    private static final int SECRET_MISSING = 41004;

    private final WecomApp app;
    private final Tokens tokens;

    TokenApi(WecomApp app, Tokens tokens) {
        this.app = app;
        this.tokens = tokens;
    }

    List<ApiRoute> routes() {
        return List.of(ApiRoute.open(Platform.CP, "GET", "/cgi-bin/gettoken", this::gettoken));
    }

    private Answer gettoken(ApiCall call) {
        if (!call.required("corpid", CORP_MISSING).equals(app.corpId())) {
            throw new Refusal(WRONG_CORP, "invalid corpid");
        }
        if (!call.required("corpsecret", SECRET_MISSING).equals(app.secret())) {
            throw new Refusal(WRONG_SECRET, "invalid credential");
        }
        Token token =
                tokens.current(Platform.CP, "app").orElseGet(() -> tokens.issue(Platform.CP, "app", Tokens.OVERLAP));
        return Answer.of(
                Answer.okBody().put("access_token", token.value()).put("expires_in", tokens.secondsLeft(token)));
    }
}
