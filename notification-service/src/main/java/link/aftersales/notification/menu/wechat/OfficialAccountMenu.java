package link.aftersales.notification.menu.wechat;

import java.util.List;
import link.aftersales.notification.menu.Menu;
import link.aftersales.notification.menu.Menu.Top;
import link.aftersales.notification.menu.MenuPublisher;
import link.aftersales.platform.Answer;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import me.chanjar.weixin.mp.api.WxMpService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The menu of the Official Account through its API. */
@Component
class OfficialAccountMenu implements MenuPublisher {

    private static final Logger log = LoggerFactory.getLogger(OfficialAccountMenu.class);

    private final WxMpService account;
    private final PlatformCalls calls;

    OfficialAccountMenu(WxMpService account, @Qualifier("wechatCalls") PlatformCalls calls) {
        this.account = account;
        this.calls = calls;
    }

    @Override
    public boolean publish(Menu menu) {
        WxMenu wxMenu = new WxMenu();
        wxMenu.setButtons(menu.tops().stream().map(OfficialAccountMenu::button).toList());
        Answer<Boolean> answer = calls.call("menu.create", () -> {
            account.getMenuService().menuCreate(wxMenu);
            return true;
        });
        boolean done = answer instanceof Answer.Done<Boolean>;
        log.info("The menu {}", done ? "is created" : "could not be created, it is tried again");
        return done;
    }

    private static WxMenuButton button(Top top) {
        WxMenuButton button = button(top.name(), top.key());
        List<WxMenuButton> below = top.items().stream()
                .map(item -> button(item.name(), item.key()))
                .toList();
        button.setSubButtons(below);
        return button;
    }

    private static WxMenuButton button(String name, @Nullable String key) {
        WxMenuButton button = new WxMenuButton();
        button.setName(name);
        if (key != null) {
            button.setType("click");
            button.setKey(key);
        }
        return button;
    }
}
