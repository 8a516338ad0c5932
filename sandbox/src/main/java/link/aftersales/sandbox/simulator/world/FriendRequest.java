package link.aftersales.sandbox.simulator.world;

import java.time.Instant;

/** A member found somebody by phone number and waits for him to accept. {@code remarksMobile}: WeCom notes the number. */
public record FriendRequest(String userid, String personId, boolean remarksMobile, Instant at) {

    String key() {
        return key(userid, personId);
    }

    static String key(String userid, String personId) {
        return userid + "|" + personId;
    }
}
