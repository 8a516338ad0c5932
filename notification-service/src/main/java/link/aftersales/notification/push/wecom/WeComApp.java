package link.aftersales.notification.push.wecom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import link.aftersales.notification.push.Outcome;
import link.aftersales.platform.Answer;
import link.aftersales.platform.Answer.Unavailable;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.cp.api.WxCpService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Requests of our app in WeCom's own JSON, so that a repeat is the same to the byte. */
@Component
class WeComApp {

    private final WxCpService wecom;
    private final PlatformCalls calls;

    WeComApp(WxCpService wecom, @Qualifier("wecomCalls") PlatformCalls calls) {
        this.wecom = wecom;
        this.calls = calls;
    }

    Answer<String> post(String operation, String path, ObjectNode request) {
        request.put("agentid", wecom.getWxCpConfigStorage().getAgentId());
        String url = wecom.getWxCpConfigStorage().getApiUrl(path);
        return calls.call(operation, () -> wecom.post(url, request.toString()));
    }

    static Outcome later(Unavailable<String> away) {
        return away.notTried()
                ? new Outcome.NotTried()
                : new Outcome.RetryLater(away.errcode(), away.why(), away.maybeDone());
    }
}
