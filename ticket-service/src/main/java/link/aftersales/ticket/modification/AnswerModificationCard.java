package link.aftersales.ticket.modification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.contracts.RejectionReason;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Outbox;
import link.aftersales.ticket.card.AnswerCard;
import link.aftersales.ticket.card.CardPressed;
import link.aftersales.ticket.directory.Staff;
import link.aftersales.ticket.directory.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what a member decided on the card of a modification. Its answer replaces the buttons for everybody who has the
 * card; whoever may not decide is told in words instead, so that the others keep theirs.
 */
@Component
class AnswerModificationCard {

    private final DecideModification decideModification;
    private final AnswerCard answerCard;
    private final Staff staff;
    private final Outbox outbox;
    private final Clock clock;

    AnswerModificationCard(
            DecideModification decideModification, AnswerCard answerCard, Staff staff, Outbox outbox, Clock clock) {
        this.decideModification = decideModification;
        this.answerCard = answerCard;
        this.staff = staff;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(CardPressed pressed) {
        if (pressed.task().kind() == CardTask.Kind.MODIFICATION) {
            CardClicked click = pressed.click();
            ruling(click).ifPresent(ruling -> decide(pressed.task().no(), ruling, click));
        }
    }

    private void decide(String modificationNo, Ruling ruling, CardClicked click) {
        switch (decideModification.decide(modificationNo, ruling, new Decider.Member(click.userId()))) {
            case Decided.Done(Modification modification) -> show(click, modification);
            case Decided.Before(Modification modification) -> show(click, modification);
            case Decided.NotAllowed(Modification modification) -> refuse(click, modification);
            case Decided.Forgotten forgotten -> answerCard.answer(click, StaffText.DECISION_OVER, Map.of());
            case Decided.Unknown unknown -> answerCard.answer(click, StaffText.DECISION_OVER, Map.of());
        }
    }

    private void show(CardClicked click, Modification modification) {
        var decision = modification.decision();
        if (decision == null || decision.by().equals(Decider.Operator.NAME)) {
            answerCard.answer(click, StaffText.DECISION_OVER, Map.of());
        } else {
            StaffText text = modification.status() == ModificationStatus.APPROVED
                    ? StaffText.DECISION_APPROVED
                    : StaffText.DECISION_REJECTED;
            answerCard.answer(click, text, Map.of("staffName", name(decision.by())));
        }
    }

    private void refuse(CardClicked click, Modification modification) {
        Map<String, String> values =
                Map.of("modificationNo", modification.modificationNo(), "salesName", name(modification.salesRep()));
        outbox.append(
                click.userId(),
                new StaffMessage(click.userId(), StaffText.DECISION_NOT_YOURS, values, null, clock.instant()));
    }

    /** Staff know each other by userid where no names were listed. */
    private String name(String userId) {
        return staff.find(userId).map(StaffMember::name).orElse(userId);
    }

    private static Optional<Ruling> ruling(CardClicked click) {
        return switch (click.buttonKey()) {
            case "approve" -> Optional.of(new Ruling.Approve(null));
            case "reject" -> Optional.of(new Ruling.Reject(reason(click)));
            default -> Optional.empty();
        };
    }

    private static @Nullable String reason(CardClicked click) {
        List<String> chosen = click.selections().stream()
                .flatMap(selection -> selection.optionIds().stream())
                .toList();
        return RejectionReason.among(chosen).map(RejectionReason::label).orElse(null);
    }
}
