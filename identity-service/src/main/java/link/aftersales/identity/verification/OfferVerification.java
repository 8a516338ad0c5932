package link.aftersales.identity.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.StaffMessage.Card;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.staff.TellMember;
import link.aftersales.identity.trust.ContactUnfit;
import link.aftersales.identity.verification.VerificationCards.Offer;
import link.aftersales.identity.verification.VerificationRequest.Contact;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a member once why a contact of his was not upgraded, and offers him to have a supervisor look. */
@Component
class OfferVerification {

    static final String TASK = "apply-";

    private final TellMember tellMember;
    private final VerificationCards cards;
    private final Clock clock;

    OfferVerification(TellMember tellMember, VerificationCards cards, Clock clock) {
        this.tellMember = tellMember;
        this.cards = cards;
        this.clock = clock;
    }

    @EventListener
    void on(ContactUnfit unfit) {
        Instant now = clock.instant();
        String why = why(unfit);
        Offer offer = new Offer(
                TASK + UUID.randomUUID(), unfit.customerId(), new Contact(unfit.userId(), unfit.externalUserId()), why);
        if (tellMember.once(unfit.externalUserId(), message(unfit, offer, now))) {
            cards.add(offer, now);
        }
    }

    private static StaffMessage message(ContactUnfit unfit, Offer offer, Instant now) {
        Map<String, String> values = Map.of(
                "contactName", unfit.contactName(),
                "phoneMasked", unfit.phone().masked(),
                "addWayLabel", unfit.addWay().label());
        Card card = new Card(offer.taskId(), layout(unfit), null);
        return new StaffMessage(
                unfit.userId(),
                unfit.why(),
                values,
                null,
                now,
                card,
                List.of(unfit.customerId().toString()));
    }

    private static StaffText layout(ContactUnfit unfit) {
        return switch (unfit.why()) {
            case OTHER_PERSON -> StaffText.VERIFICATION_WANTED_PERSON;
            case OTHER_NUMBER -> StaffText.VERIFICATION_WANTED_NUMBER;
            default -> StaffText.VERIFICATION_WANTED_WAY;
        };
    }

    private static String why(ContactUnfit unfit) {
        return switch (unfit.why()) {
            case OTHER_PERSON -> "与公众号登记的不是同一个微信号";
            case OTHER_NUMBER -> "添加时用的是另一个号码";
            case PERSON_UNPROVEN -> "微信没有提供可以自动核对的信息";
            default -> "添加方式是“" + unfit.addWay().label() + "”";
        };
    }
}
