package link.aftersales.notification.push;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A way to reach somebody. */
public enum Channel {
    /** A message of the WeCom app to a member of staff. */
    WECOM_APP("wecom_app", Duration.ofMinutes(225), Allowance.MEMBER),
    /** What came of a pressed button, on its card. It can be shown only once, and its code dies after three days. */
    WECOM_CARD_UPDATE("wecom_card_update", Duration.ofHours(72), null),
    /** The work group, in which a robot speaks. */
    WECOM_GROUP("wecom_group", null, Allowance.ROBOT),
    /** A customer message (客服消息) of the Official Account. */
    WECHAT_MP("wechat_mp", null, null),
    /** A template message of the Official Account, outside of all windows; repeats of its name are dropped (platform facts 1.6.2). */
    WECHAT_MP_TEMPLATE("wechat_mp_template", Duration.ofMinutes(9), null),
    /** A message of 微信客服. The platform refuses a repeat of its msgid, and nothing can be sent for longer than this. */
    WECHAT_KF("wechat_kf", Duration.ofHours(48), null);

    /** The longest text that both platforms take, in UTF-8. */
    static final int LONGEST_TEXT_BYTES = 2048;

    private final String wireName;
    private final @Nullable Duration repeatsDroppedFor;
    private final @Nullable Allowance allowance;

    Channel(String wireName, @Nullable Duration repeatsDroppedFor, @Nullable Allowance allowance) {
        this.wireName = wireName;
        this.allowance = allowance;
        this.repeatsDroppedFor = repeatsDroppedFor;
    }

    /** The one that is called so in the database. */
    public static Channel of(String wireName) {
        return Arrays.stream(values())
                .filter(channel -> channel.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No channel is called " + wireName));
    }

    /** How it is called in the database, in events and towards operators. */
    public String wireName() {
        return wireName;
    }

    /** For how long an identical repeat may be sent, because the platform does not show it again; never if it has no such check. */
    @Nullable
    Duration repeatsDroppedFor() {
        return repeatsDroppedFor;
    }

    /** How many messages one receiver may get; absent where we need not count. */
    public @Nullable Allowance allowance() {
        return allowance;
    }
}
