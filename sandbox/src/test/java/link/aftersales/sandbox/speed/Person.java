package link.aftersales.sandbox.speed;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A customer who is trusted already, with a project of his own and an owner who has no other: no member is sent too much. */
record Person(String openid, String customerId, String phone, String projectNo, String owner) {

    /** What makes a ticket of all that was said before. */
    static final String LAST_WORD = "完成";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static Person someone() {
        int number = NUMBER.incrementAndGet();
        return new Person(
                "o-" + number,
                UUID.randomUUID().toString(),
                "138%08d".formatted(number),
                "P-" + number,
                ownerOf("o-" + number));
    }

    static String ownerOf(String openid) {
        return "owner-" + openid;
    }
}
