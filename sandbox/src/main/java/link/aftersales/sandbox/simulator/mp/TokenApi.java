package link.aftersales.sandbox.simulator.mp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.platform.Token;
import link.aftersales.sandbox.simulator.platform.Tokens;

/** {@code token} kills its predecessor at each call; {@code stable_token} keeps giving the same one. */
final class TokenApi {

    private static final int WRONG_SECRET = 40001;
    private static final int WRONG_GRANT_TYPE = 40002;
    private static final int WRONG_APP_ID = 40013;

    private final OfficialAccount account;
    private final Tokens tokens;

    TokenApi(OfficialAccount account, Tokens tokens) {
        this.account = account;
        this.tokens = tokens;
    }

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.open(Platform.MP, "GET", "/cgi-bin/token", this::token),
                ApiRoute.open(Platform.MP, "POST", "/cgi-bin/stable_token", this::stableToken));
    }

    private Answer token(ApiCall call) {
        check(
                call.request().parameter("grant_type"),
                call.request().parameter("appid"),
                call.request().parameter("secret"));
        return answer(tokens.issue(Platform.MP, "token", Tokens.OVERLAP));
    }

    private Answer stableToken(ApiCall call) {
        ObjectNode body = call.json();
        check(
                body.path("grant_type").asText(),
                body.path("appid").asText(),
                body.path("secret").asText());
        if (body.path("force_refresh").asBoolean()) {
            return answer(tokens.issue(Platform.MP, "stable", Duration.ZERO));
        }
        return answer(tokens.current(Platform.MP, "stable")
                .filter(token -> tokens.secondsLeft(token) > Tokens.OVERLAP.toSeconds())
                .orElseGet(() -> tokens.issue(Platform.MP, "stable", Tokens.OVERLAP)));
    }

    private void check(String grantType, String appId, String secret) {
        if (!grantType.equals("client_credential")) {
            throw new Refusal(WRONG_GRANT_TYPE, "invalid grant_type");
        }
        if (!appId.equals(account.appId())) {
            throw new Refusal(WRONG_APP_ID, "invalid appid");
        }
        if (!secret.equals(account.secret())) {
            throw new Refusal(WRONG_SECRET, "invalid credential");
        }
    }

    private Answer answer(Token token) {
        return Answer.of(Json.object().put("access_token", token.value()).put("expires_in", tokens.secondsLeft(token)));
    }
}
