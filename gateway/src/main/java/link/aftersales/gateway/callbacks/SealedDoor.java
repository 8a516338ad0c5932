package link.aftersales.gateway.callbacks;

import java.time.Instant;

/** The protocol that both platforms share: the signature over {@code Encrypt} first, then its age, then what is in it. */
final class SealedDoor {

    private final CallbackToken token;
    private final MessageCipher cipher;
    private final Freshness freshness;

    SealedDoor(CallbackToken token, MessageCipher cipher, Freshness freshness) {
        this.token = token;
        this.cipher = cipher;
        this.freshness = freshness;
    }

    /** A checked callback. */
    record Opened(XmlElement xml, Instant called) {}

    Opened open(CallbackQuery query, byte[] body) {
        String encrypted = XmlReader.read(Utf8.strict(body, 0, body.length)).required("Encrypt");
        Instant called = checked(query, encrypted);
        return new Opened(XmlReader.read(Utf8.fitForXml(cipher.open(encrypted))), called);
    }

    /** The clear text of an encrypted {@code echostr}. */
    String echo(CallbackQuery query) {
        checked(query, query.echostr());
        return cipher.open(query.echostr());
    }

    private Instant checked(CallbackQuery query, String encrypted) {
        token.check(query.msgSignature(), query.timestamp(), query.nonce(), encrypted);
        return freshness.check(query.timestamp());
    }
}
