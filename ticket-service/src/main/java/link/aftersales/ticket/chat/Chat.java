package link.aftersales.ticket.chat;

import link.aftersales.contracts.KfChat;
import link.aftersales.contracts.Recipient;
import org.jspecify.annotations.Nullable;

/** Where one person talks to the company. */
public sealed interface Chat {

    /** Under which it is locked and kept; {@link #of} reads it again. */
    String key();

    /** Who sits there, as the platform calls him: an openid or an external_userid. */
    String person();

    /** The way to whoever sits there. */
    Recipient recipient(@Nullable String customerId);

    /** How the channel is called in a ticket's history. */
    String channel();

    /** The Official Account with one of its followers. */
    record OfficialAccount(String openid) implements Chat {

        @Override
        public String key() {
            return openid;
        }

        @Override
        public String person() {
            return openid;
        }

        @Override
        public Recipient recipient(@Nullable String customerId) {
            return new Recipient(customerId, openid);
        }

        @Override
        public String channel() {
            return "wechat";
        }
    }

    /** An account of 微信客服 with one of its visitors. */
    record CustomerService(String openKfId, String externalUserId) implements Chat {

        private static final String PREFIX = "kf/";

        @Override
        public String key() {
            return PREFIX + openKfId + "/" + externalUserId;
        }

        @Override
        public String person() {
            return externalUserId;
        }

        @Override
        public Recipient recipient(@Nullable String customerId) {
            return new Recipient(customerId, null, new KfChat(openKfId, externalUserId));
        }

        @Override
        public String channel() {
            return "kf";
        }

        private static CustomerService read(String key) {
            int end = key.indexOf('/', PREFIX.length());
            return new CustomerService(key.substring(PREFIX.length(), end), key.substring(end + 1));
        }
    }

    /** The chat of a key; neither platform's ids contain a slash. */
    static Chat of(String key) {
        return key.startsWith(CustomerService.PREFIX) ? CustomerService.read(key) : new OfficialAccount(key);
    }
}
