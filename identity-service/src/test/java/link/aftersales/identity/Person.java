package link.aftersales.identity;

import java.util.concurrent.atomic.AtomicInteger;
import link.aftersales.contracts.MobileNumber;

/** Somebody with a phone, who follows the Official Account and can become a contact in WeCom. Each is new. */
public record Person(String openid, String unionid, String externalUserId, String name, MobileNumber phone) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    public static Person anyone() {
        int number = COUNT.incrementAndGet();
        MobileNumber phone = new MobileNumber("138%08d".formatted(number));
        return new Person("openid-" + number, "union-" + number, "wm-" + number, "客户" + number, phone);
    }

    /** What the company calls the sales representative of this person, so that nobody else's pushes are in the way. */
    public String salesRep() {
        return "sales-" + openid;
    }
}
