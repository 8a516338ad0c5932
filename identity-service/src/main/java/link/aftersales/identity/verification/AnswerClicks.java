package link.aftersales.identity.verification;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.StaffMessage.Option;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.WecomInbound.Selection;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.verification.Outcome.Done;
import link.aftersales.identity.verification.Outcome.NotPossible;
import link.aftersales.identity.verification.VerificationCards.DecisionCard;
import link.aftersales.identity.verification.VerificationCards.Offer;
import link.aftersales.identity.verification.VerificationRequest.Decision;
import link.aftersales.identity.verification.VerificationRequest.State;
import link.aftersales.messaging.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the clicks on this feature's cards: only the member to whom a card was sent moves anything by it. */
@Component
class AnswerClicks {

    private static final String NO_REASON = "未说明";

    private final VerificationCards cards;
    private final VerificationRequests requests;
    private final ApplyForVerification applyForVerification;
    private final DecideVerification decideVerification;
    private final Outbox outbox;
    private final Clock clock;

    AnswerClicks(
            VerificationCards cards,
            VerificationRequests requests,
            ApplyForVerification applyForVerification,
            DecideVerification decideVerification,
            Outbox outbox,
            Clock clock) {
        this.cards = cards;
        this.requests = requests;
        this.applyForVerification = applyForVerification;
        this.decideVerification = decideVerification;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(CardClicked click) {
        if (click.taskId().startsWith(OfferVerification.TASK)) {
            answer(click, applied(click));
        } else if (click.taskId().startsWith(AskSupervisors.TASK)) {
            answer(click, decided(click));
        }
    }

    private StaffText applied(CardClicked click) {
        Optional<Offer> offer = cards.offer(click.taskId())
                .filter(sent -> sent.contact().userId().equalsIgnoreCase(click.userId()));
        return offer.isPresent() && apply(offer.get())
                ? StaffText.VERIFICATION_APPLIED
                : StaffText.VERIFICATION_SETTLED;
    }

    private boolean apply(Offer offer) {
        Outcome outcome = applyForVerification.apply(
                offer.customerId(), offer.contact(), offer.contact().userId(), offer.reason());
        return outcome instanceof Done || outcome.equals(new NotPossible(ApplyForVerification.ASKED_ALREADY));
    }

    private StaffText decided(CardClicked click) {
        Optional<State> wanted = wanted(click.buttonKey());
        Optional<DecisionCard> card = cards.decisionCard(click.taskId())
                .filter(sent -> sent.supervisor().equalsIgnoreCase(click.userId()));
        if (wanted.isEmpty() || card.isEmpty()) {
            return StaffText.VERIFICATION_SETTLED;
        }
        String by = card.get().supervisor();
        Outcome outcome = decideVerification.decide(card.get().requestId(), wanted.get(), by, reason(click));
        return outcome instanceof Done || decidedBefore(card.get(), wanted.get())
                ? word(wanted.get())
                : StaffText.VERIFICATION_SETTLED;
    }

    /** The same supervisor pressed the same button again. */
    private boolean decidedBefore(DecisionCard card, State wanted) {
        return requests.find(card.requestId())
                .filter(request -> request.state() == wanted)
                .map(VerificationRequest::decision)
                .map(Decision::by)
                .filter(card.supervisor()::equalsIgnoreCase)
                .isPresent();
    }

    private static Optional<State> wanted(String button) {
        return switch (button) {
            case "approve" -> Optional.of(State.APPROVED);
            case "reject" -> Optional.of(State.REJECTED);
            default -> Optional.empty();
        };
    }

    private static StaffText word(State state) {
        return state == State.APPROVED ? StaffText.VERIFICATION_APPROVED : StaffText.VERIFICATION_REJECTED;
    }

    private static String reason(CardClicked click) {
        return click.selections().stream()
                .filter(selection -> selection.questionKey().equals(AskSupervisors.REASON))
                .map(Selection::optionIds)
                .flatMap(chosen -> AskSupervisors.REASONS.stream().filter(option -> chosen.contains(option.id())))
                .map(Option::label)
                .findFirst()
                .orElse(NO_REASON);
    }

    private void answer(CardClicked click, StaffText text) {
        if (click.responseCode() != null) {
            outbox.append(
                    click.userId(),
                    new CardAnswer(
                            click.userId(), click.taskId(), click.responseCode(), text, Map.of(), clock.instant()));
        }
    }
}
