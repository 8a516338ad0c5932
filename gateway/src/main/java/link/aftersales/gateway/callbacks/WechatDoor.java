package link.aftersales.gateway.callbacks;

import link.aftersales.gateway.callbacks.SealedDoor.Opened;
import org.jspecify.annotations.Nullable;

/** The Official Account's callbacks in the safe and the compatible mode: what counts is in {@code Encrypt}. */
final class WechatDoor implements CallbackDoor {

    private final CallbackToken token;
    private final Freshness freshness;
    private final SealedDoor sealed;
    private final WechatReader reader;
    private final OriginalId originalId;

    WechatDoor(WechatSettings settings, MessageCipher cipher, Freshness freshness) {
        this.token = new CallbackToken(settings.token());
        this.freshness = freshness;
        this.sealed = new SealedDoor(token, cipher, freshness);
        this.reader = new WechatReader(settings.appId());
        this.originalId = new OriginalId(settings.originalId());
    }

    @Override
    public String echo(CallbackQuery query) {
        return echo(query, token, freshness);
    }

    @Override
    public Reading read(CallbackQuery query, byte[] body) {
        Opened opened = sealed.open(query, body);
        originalId.check(opened.xml());
        return reader.read(opened.xml(), opened.called());
    }

    /** The Official Account's check is never encrypted, not even in the safe mode. */
    static String echo(CallbackQuery query, CallbackToken token, Freshness freshness) {
        token.check(query.signature(), query.timestamp(), query.nonce());
        freshness.check(query.timestamp());
        if (query.echostr().isEmpty()) {
            throw Refused.malformed();
        }
        return query.echostr();
    }

    /** The {@code gh_…} id of the account, if the gateway was told. */
    record OriginalId(@Nullable String value) {

        void check(XmlElement xml) {
            if (value != null && !value.equals(xml.text("ToUserName"))) {
                throw new Refused(Refusal.WRONG_RECEIVER);
            }
        }
    }
}
