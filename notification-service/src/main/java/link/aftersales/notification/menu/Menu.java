package link.aftersales.notification.menu;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The menu as customers see it; the keys come back in clicks and are part of the outside contract. */
public record Menu(List<Top> tops) {

    /** What the house offers. */
    static final Menu OF_THE_HOUSE = new Menu(List.of(
            new Top("报修售后", "AFTER_SALES", List.of()),
            new Top(
                    "我的服务",
                    null,
                    List.of(
                            new Item("我的工单", "MY_TICKETS"),
                            new Item("我的项目", "MY_PROJECTS"),
                            new Item("修改订单", "ORDER_CHANGE"))),
            new Top(
                    "联系我们",
                    null,
                    List.of(new Item("人工客服", "HUMAN"), new Item("使用帮助", "HELP"), new Item("身份验证", "VERIFY")))));

    /** A button of the first level: either with a key of its own or with items below it. */
    public record Top(String name, @Nullable String key, List<Item> items) {}

    /** A button of the second level. */
    public record Item(String name, String key) {}
}
