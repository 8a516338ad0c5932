package link.aftersales.notification.customer;

import link.aftersales.contracts.KfChat;
import link.aftersales.contracts.Recipient;
import link.aftersales.notification.push.Channel;
import org.jspecify.annotations.Nullable;

/** One person on one channel; {@code account} is the one of 微信客服 with which he talks, empty in the Official Account. */
public record CustomerChat(Channel channel, String person, String account) {

    /** With the Official Account. */
    public static CustomerChat officialAccount(String openid) {
        return new CustomerChat(Channel.WECHAT_MP, openid, "");
    }

    /** With an account of 微信客服. */
    public static CustomerChat customerService(String externalUserId, String openKfId) {
        return new CustomerChat(Channel.WECHAT_KF, externalUserId, openKfId);
    }

    /** What a follower is sent outside of all windows. */
    static CustomerChat template(String openid) {
        return new CustomerChat(Channel.WECHAT_MP_TEMPLATE, openid, "");
    }

    static CustomerChat of(Recipient recipient) {
        KfChat kf = recipient.kf();
        return kf == null ? officialAccount(recipient.key()) : customerService(kf.externalUserId(), kf.openKfId());
    }

    Recipient recipient(@Nullable String customerId) {
        return channel == Channel.WECHAT_KF
                ? new Recipient(customerId, null, new KfChat(account, person))
                : new Recipient(customerId, person);
    }

    /** By which it is known among those that were tried; no person in it. */
    String name() {
        return channel.wireName() + " " + Integer.toHexString(person.hashCode()) + " " + account;
    }
}
