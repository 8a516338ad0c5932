package link.aftersales.sandbox.simulator.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One bubble on somebody's phone. {@code chat} is the Official Account, an account of 微信客服 or the userid of a member. */
public record ChatMessage(
        String id,
        String personId,
        String chat,
        String from,
        String type,
        String text,
        @Nullable String mediaId,
        Instant at) {

    /** The conversation with the Official Account. */
    public static final String OFFICIAL_ACCOUNT = "official-account";

    /** With an account of 微信客服, before its open_kfid; no userid contains a slash. */
    public static final String CUSTOMER_SERVICE = "kf/";
}
