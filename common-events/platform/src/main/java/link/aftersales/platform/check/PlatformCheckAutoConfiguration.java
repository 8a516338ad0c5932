package link.aftersales.platform.check;

import static link.aftersales.contracts.text.CheckText.CHECK_WECHAT_AWAY;
import static link.aftersales.contracts.text.CheckText.CHECK_WECHAT_IP;
import static link.aftersales.contracts.text.CheckText.CHECK_WECHAT_OK;
import static link.aftersales.contracts.text.CheckText.CHECK_WECHAT_OTHER;
import static link.aftersales.contracts.text.CheckText.CHECK_WECHAT_RIGHTS;
import static link.aftersales.contracts.text.CheckText.CHECK_WECHAT_SECRET;
import static link.aftersales.contracts.text.CheckText.CHECK_WECOM_AWAY;
import static link.aftersales.contracts.text.CheckText.CHECK_WECOM_IP;
import static link.aftersales.contracts.text.CheckText.CHECK_WECOM_OK;
import static link.aftersales.contracts.text.CheckText.CHECK_WECOM_OTHER;
import static link.aftersales.contracts.text.CheckText.CHECK_WECOM_SECRET;

import java.util.Map;
import link.aftersales.http.check.Check;
import link.aftersales.platform.PlatformAutoConfiguration;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.mp.api.WxMpService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;

/** Each service that speaks to a platform runs somewhere else, so each looks for itself. */
@AutoConfiguration(after = PlatformAutoConfiguration.class)
class PlatformCheckAutoConfiguration {

    @Bean
    @Order(1)
    Check wechatAccess(@Qualifier("wechatCalls") PlatformCalls calls, @Lazy WxMpService wechat) {
        // an account without a menu answers 46003, which WxJava takes for none
        return new AccessCheck(
                calls,
                "menu.get",
                () -> wechat.getMenuService().menuGet() == null,
                Map.of(
                        Trouble.NONE, CHECK_WECHAT_OK,
                        Trouble.ADDRESS, CHECK_WECHAT_IP,
                        Trouble.SECRET, CHECK_WECHAT_SECRET,
                        Trouble.RIGHTS, CHECK_WECHAT_RIGHTS,
                        Trouble.AWAY, CHECK_WECHAT_AWAY,
                        Trouble.OTHER, CHECK_WECHAT_OTHER));
    }

    @Bean
    @Order(2)
    Check wecomAccess(@Qualifier("wecomCalls") PlatformCalls calls, @Lazy WxCpService wecom) {
        return new AccessCheck(
                calls,
                "agent.get",
                () -> AppSettings.read(wecom),
                Map.of(
                        Trouble.NONE, CHECK_WECOM_OK,
                        Trouble.ADDRESS, CHECK_WECOM_IP,
                        Trouble.SECRET, CHECK_WECOM_SECRET,
                        Trouble.RIGHTS, CHECK_WECOM_OTHER,
                        Trouble.AWAY, CHECK_WECOM_AWAY,
                        Trouble.OTHER, CHECK_WECOM_OTHER));
    }
}
