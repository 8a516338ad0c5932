package link.aftersales.ticket.check.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import link.aftersales.contracts.text.CheckText;
import link.aftersales.http.check.Check;
import link.aftersales.http.check.CheckLine;
import link.aftersales.platform.Answer;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether our app may manage accounts of 微信客服, and whether there is one. */
@Component
@Order(20)
class KfCheck implements Check {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRST_PAGE = "{\"offset\":0,\"limit\":100}";

    private final WxCpService wecom;
    private final PlatformCalls calls;

    KfCheck(WxCpService wecom, @Qualifier("wecomCalls") PlatformCalls calls) {
        this.wecom = wecom;
        this.calls = calls;
    }

    @Override
    public String name() {
        return CheckText.CHECK_KF_OK.check();
    }

    @Override
    public CheckLine look() {
        return switch (calls.call("kf.account.list", this::accounts)) {
            case Answer.Done<Integer>(Integer none) when none == 0 -> CheckLine.of(CheckText.CHECK_KF_NONE);
            case Answer.Done<Integer>(Integer some) ->
                CheckLine.of(CheckText.CHECK_KF_OK, Map.of("accounts", some.toString()));
            case Answer.Refused<Integer> refused ->
                CheckLine.of(CheckText.CHECK_KF_REFUSED, Map.of("errcode", Integer.toString(refused.errcode())));
            case Answer.Unavailable<Integer> away -> CheckLine.of(CheckText.CHECK_KF_UNKNOWN);
        };
    }

    private Integer accounts() throws WxErrorException, IOException {
        String url = wecom.getWxCpConfigStorage().getApiUrl("/cgi-bin/kf/account/list");
        JsonNode answer = JSON.readTree(wecom.post(url, FIRST_PAGE));
        return answer.path("account_list").size();
    }
}
