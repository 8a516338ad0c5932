package link.aftersales.notification.push;

import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.push.Body.ButtonAnswer;
import link.aftersales.notification.push.Body.ButtonCard;
import link.aftersales.notification.push.Body.CardChange;
import link.aftersales.notification.push.Body.ServiceText;
import link.aftersales.notification.push.Body.Text;

/** Makes what a platform is given of what is to be said. */
final class Composer {

    private final Wording wording;
    private final CardWording cards;
    private final Links links;
    private final CardLooks looks;

    Composer(Texts texts, Links links, CardLooks looks) {
        this.links = links;
        this.looks = looks;
        this.wording = new Wording(texts);
        this.cards = new CardWording(texts);
    }

    Body compose(Unwritten unwritten) {
        return compose(links.in(looks.now(unwritten), unwritten));
    }

    private Body compose(Content content) {
        return switch (content) {
            case Content.Plain plain -> new Text(wording.render(plain.parts()));
            case Content.Service service ->
                new ServiceText(service.openKfId(), service.eventCode(), wording.render(service.parts()));
            case Content.Card card -> cards.render(card);
            case Content.Answer answer -> new ButtonAnswer(answer.responseCode(), cards.answer(answer.words()));
            case Content.CardChange change -> new CardChange(change.responseCode(), cards.render(change.card()));
        };
    }

    /** The same for a reader who may have seen it already; what its platform shows only once looks the same. */
    Body repeated(Body body) {
        return switch (body) {
            case Text text -> new Text(wording.repeated(text.words()));
            case ServiceText text -> text;
            case ButtonCard card -> card;
            case ButtonAnswer answer -> answer;
            case CardChange change -> change;
        };
    }
}
