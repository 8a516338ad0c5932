package link.aftersales.projectlink.viewer.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import link.aftersales.projectlink.project.Links;
import link.aftersales.projectlink.viewer.OauthSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** WeCom's page that names a member without asking him (snsapi_base). Of ours it learns only where to come back to. */
@Component
class WecomDoor {

    private final String begin;

    WecomDoor(OauthSettings settings, Links links, Environment environment) {
        this.begin = settings.url() + "/connect/oauth2/authorize?appid="
                + encoded(environment.getProperty("platform.wecom.corp-id", ""))
                + "&redirect_uri=" + encoded(links.at(ViewerCookies.LOG_IN_PATH))
                + "&response_type=code&scope=snsapi_base&agentid="
                + encoded(environment.getProperty("platform.wecom.agent-id", "")) + "&state=";
    }

    String address(String state) {
        return begin + encoded(state) + "#wechat_redirect";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
