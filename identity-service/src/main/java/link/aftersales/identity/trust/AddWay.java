package link.aftersales.identity.trust;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a contact came about: the platform's number as it came, and whether the customer himself did it. */
public record AddWay(int number, boolean byCustomer) {

    private static final int PHONE_SEARCH = 2;
    private static final Map<Integer, String> LABELS = Map.ofEntries(
            Map.entry(0, "未知"),
            Map.entry(1, "扫码"),
            Map.entry(2, "搜索手机号"),
            Map.entry(3, "名片分享"),
            Map.entry(4, "群聊"),
            Map.entry(5, "手机通讯录"),
            Map.entry(6, "微信好友"),
            Map.entry(16, "获客链接"),
            Map.entry(201, "同事共享"),
            Map.entry(202, "管理员分配"));

    /** As the API tells it: whoever added is a member, or the customer under his external_userid. */
    public static AddWay of(int number, @Nullable String operUserId, String externalUserId) {
        return new AddWay(number, externalUserId.equals(operUserId));
    }

    /** The only way that can upgrade by itself. */
    boolean memberSearchedPhone() {
        return number == PHONE_SEARCH && !byCustomer;
    }

    /** What staff read. */
    String label() {
        return byCustomer ? "客户主动添加" : LABELS.getOrDefault(number, "其他（" + number + "）");
    }
}
