package link.aftersales.notification.check.wecom;

import java.net.URI;
import java.util.Map;
import link.aftersales.contracts.text.CheckText;
import link.aftersales.http.check.Check;
import link.aftersales.http.check.CheckLine;
import link.aftersales.notification.push.PushSettings;
import link.aftersales.platform.Answer;
import link.aftersales.platform.PlatformCalls;
import link.aftersales.platform.check.AppSettings;
import me.chanjar.weixin.cp.api.WxCpService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether WeCom tells our pages who is looking: it does so for the trusted domain of the app only. */
@Component
@Order(34)
class DomainCheck implements Check {

    private final WxCpService wecom;
    private final PlatformCalls calls;
    private final PushSettings settings;

    DomainCheck(WxCpService wecom, @Qualifier("wecomCalls") PlatformCalls calls, PushSettings settings) {
        this.wecom = wecom;
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public String name() {
        return CheckText.CHECK_DOMAIN_OK.check();
    }

    @Override
    public CheckLine look() {
        Answer<AppSettings> answer = calls.call("agent.get", () -> AppSettings.read(wecom));
        return answer instanceof Answer.Done<AppSettings>(AppSettings app)
                ? compared(app.redirectDomain(), host(settings.publicBaseUrl()))
                : CheckLine.of(CheckText.CHECK_DOMAIN_UNKNOWN);
    }

    static CheckLine compared(String domain, String host) {
        Map<String, String> values = Map.of("domain", domain, "host", host);
        if (host.equals("localhost") || host.startsWith("127.")) {
            return CheckLine.of(CheckText.CHECK_DOMAIN_LOCAL);
        }
        if (domain.isBlank()) {
            return CheckLine.of(CheckText.CHECK_DOMAIN_NONE, values);
        }
        boolean same = domain.replaceAll(":\\d+$", "").equalsIgnoreCase(host);
        return CheckLine.of(same ? CheckText.CHECK_DOMAIN_OK : CheckText.CHECK_DOMAIN_OTHER, values);
    }

    private static String host(String url) {
        String host = URI.create(url).getHost();
        return host == null ? url : host;
    }
}
