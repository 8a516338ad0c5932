package link.aftersales.identity.trust;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a contact came about: the platform's number as it came, and who acted. */
public record AddWay(int number, By by) {

    static final int PHONE_SEARCH = 2;
    private static final Map<Integer, String> LABELS = Map.ofEntries(
            Map.entry(0, "未知"),
            Map.entry(1, "扫码"),
            Map.entry(PHONE_SEARCH, "搜索手机号"),
            Map.entry(3, "名片分享"),
            Map.entry(4, "群聊"),
            Map.entry(5, "手机通讯录"),
            Map.entry(6, "微信好友"),
            Map.entry(16, "获客链接"),
            Map.entry(201, "同事共享"),
            Map.entry(202, "管理员分配"));

    /** Who made the two a contact. */
    public enum By {
        MEMBER,
        CUSTOMER,
        /** Another member, or the platform does not say. */
        OTHER
    }

    /**
     * As the API tells it: {@code oper_userid} is the member's userid when he added, the external_userid when the customer
     * did. The platform documents it as always given; where it is missing nothing says that the member searched rather
     * than the customer, whose own search for the member's number has the same add_way 2. So it does not count as his.
     */
    public static AddWay of(int number, @Nullable String operUserId, String userId, String externalUserId) {
        if (externalUserId.equals(operUserId)) {
            return new AddWay(number, By.CUSTOMER);
        }
        return new AddWay(number, userId.equalsIgnoreCase(operUserId) ? By.MEMBER : By.OTHER);
    }

    /** The only way that can upgrade by itself. */
    boolean memberSearchedPhone() {
        return number == PHONE_SEARCH && by == By.MEMBER;
    }

    /** What staff read. */
    public String label() {
        return switch (by) {
            case CUSTOMER -> number == PHONE_SEARCH ? "客户主动添加" : way();
            case MEMBER -> way();
            case OTHER -> number == PHONE_SEARCH ? way() + "（不是您本人发起）" : way();
        };
    }

    private String way() {
        return LABELS.getOrDefault(number, "其他（" + number + "）");
    }
}
