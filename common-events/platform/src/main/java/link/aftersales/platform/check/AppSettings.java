package link.aftersales.platform.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;

/** What the admin console of WeCom says of our app: {@code agent/get}. */
public record AppSettings(String redirectDomain) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asks WeCom. */
    public static AppSettings read(WxCpService wecom) throws WxErrorException, IOException {
        String url = wecom.getWxCpConfigStorage().getApiUrl("/cgi-bin/agent/get");
        JsonNode app = JSON.readTree(
                wecom.get(url, "agentid=" + wecom.getWxCpConfigStorage().getAgentId()));
        return new AppSettings(app.path("redirect_domain").asText());
    }
}
