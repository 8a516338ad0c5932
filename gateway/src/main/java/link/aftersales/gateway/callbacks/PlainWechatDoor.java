package link.aftersales.gateway.callbacks;

import java.time.Instant;
import link.aftersales.gateway.callbacks.WechatDoor.OriginalId;

/**
 * The Official Account's callbacks in the plain mode, whose signature does not cover the body: who overhears one query
 * could send anything with it, so each counts once, and {@link WechatSettings} allows the mode for trials only.
 */
final class PlainWechatDoor implements CallbackDoor {

    private final CallbackToken token;
    private final Freshness freshness;
    private final SeenOnce seen;
    private final WechatReader reader;
    private final OriginalId originalId;

    PlainWechatDoor(WechatSettings settings, Freshness freshness, SeenOnce seen) {
        this.token = new CallbackToken(settings.token());
        this.freshness = freshness;
        this.seen = seen;
        this.reader = new WechatReader(settings.appId());
        this.originalId = new OriginalId(settings.originalId());
    }

    @Override
    public String echo(CallbackQuery query) {
        return WechatDoor.echo(query, token, freshness);
    }

    @Override
    public Reading read(CallbackQuery query, byte[] body) {
        token.check(query.signature(), query.timestamp(), query.nonce());
        Instant called = freshness.check(query.timestamp());
        XmlElement xml = XmlReader.read(Utf8.fitForXml(Utf8.strict(body, 0, body.length)));
        originalId.check(xml);
        Reading reading = reader.read(xml, called);
        seen.check(query);
        return reading;
    }

    @Override
    public void notTaken(CallbackQuery query) {
        seen.forget(query);
    }
}
