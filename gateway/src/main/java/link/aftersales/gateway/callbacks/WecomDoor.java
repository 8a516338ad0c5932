package link.aftersales.gateway.callbacks;

import link.aftersales.gateway.callbacks.SealedDoor.Opened;

/** WeCom's callbacks; these are always encrypted, the check of the URL too. */
final class WecomDoor implements CallbackDoor {

    private final SealedDoor sealed;
    private final WecomReader reader;

    WecomDoor(WecomSettings settings, MessageCipher cipher, Freshness freshness) {
        this.sealed = new SealedDoor(new CallbackToken(settings.token()), cipher, freshness);
        this.reader = new WecomReader(settings.corpId());
    }

    @Override
    public String echo(CallbackQuery query) {
        return sealed.echo(query);
    }

    @Override
    public Reading read(CallbackQuery query, byte[] body) {
        Opened opened = sealed.open(query, body);
        return reader.read(opened.xml(), opened.called());
    }
}
