package link.aftersales.ticket.directory;

import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;

/** Customers for tests. */
public final class CustomerMother {

    private CustomerMother() {}

    public static Customer verified() {
        return new Customer("c-1", "13800138000", "张三", "XX公司", true, true, "wangxiaoshou");
    }

    public static Customer personOnlyProven() {
        return new Customer("c-1", "13800138000", null, null, true, false, "wangxiaoshou");
    }

    public static CustomerSnapshot verifiedSnapshot(String id, long version, String phone, String openid) {
        return snapshot(id, version, phone, openid, BindingStatus.BOUND, true);
    }

    public static CustomerSnapshot personProvenSnapshot(String id, long version, String phone, String openid) {
        return new CustomerSnapshot(
                id,
                version,
                phone,
                null,
                null,
                BindingStatus.BOUND,
                true,
                Instant.parse("2026-11-22T03:00:00Z"),
                List.of(openid),
                List.of(),
                "wangxiaoshou",
                false,
                List.of());
    }

    public static CustomerSnapshot waitingSnapshot(String id, long version, String phone, String openid) {
        return snapshot(id, version, phone, openid, BindingStatus.TEMP, false);
    }

    public static CustomerSnapshot revokedSnapshot(String id, long version, String phone, String openid) {
        return snapshot(id, version, phone, openid, BindingStatus.REVOKED, false);
    }

    public static CustomerSnapshot endedSnapshot(
            String id, long version, String phone, String openid, BindingStatus how) {
        return snapshot(id, version, phone, openid, how, false);
    }

    private static CustomerSnapshot snapshot(
            String id, long version, String phone, String openid, BindingStatus status, boolean verified) {
        return new CustomerSnapshot(
                id,
                version,
                phone,
                verified ? "张三" : null,
                verified ? "XX公司" : null,
                status,
                verified,
                verified ? Instant.parse("2026-11-22T03:00:00Z") : null,
                List.of(openid),
                List.of(),
                verified ? "wangxiaoshou" : null);
    }
}
