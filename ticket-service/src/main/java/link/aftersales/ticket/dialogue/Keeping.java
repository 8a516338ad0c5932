package link.aftersales.ticket.dialogue;

import java.util.Optional;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.ticket.dialogue.Draft.Standing;
import link.aftersales.ticket.dialogue.Intent.Choice;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Intent.FreeText;
import link.aftersales.ticket.dialogue.Reply.Add;
import org.jspecify.annotations.Nullable;

/**
 * What comes without saying what for is lost on no account: it goes to the ticket whose people wait for it or that was
 * just spoken about, else to what lies there already, else it is offered.
 */
final class Keeping {

    private final Steps steps;
    private final Commands commands;

    Keeping(Steps steps, Commands commands) {
        this.steps = steps;
        this.commands = commands;
    }

    /** Words that mean nothing by themselves. A bare number that nobody waits for is meant as a claim. */
    Turn words(Dialogue dialogue, String words, Facts facts) {
        @Nullable Draft draft = dialogue.draft();
        if (draft != null && draft.standing() == Standing.ADDED) {
            return Steps.added(dialogue.drafting(draft.say(words)));
        }
        if (draft != null) {
            return awaited(dialogue, facts)
                    .map(no -> Turn.of(dialogue, new Add(Draft.addition(no).say(words), no)))
                    .orElseGet(() -> steps.say(dialogue, words, facts));
        }
        Optional<String> home = home(dialogue, facts);
        if (home.isEmpty() && MobileNumber.parseMessage(words).isPresent()) {
            return Turn.of(dialogue, new Reply.AlreadyVerified());
        }
        Draft said = home.map(Draft::addition).orElseGet(Keeping::loose).say(words);
        return said.standing() == Standing.ADDED
                ? Steps.added(dialogue.drafting(said))
                : Asking.aboutDraft(dialogue.drafting(said), facts);
    }

    /** A picture, a voice, a video or a file; answered when no more of them come. */
    Turn media(Dialogue dialogue, MessageKind kind, Facts facts) {
        @Nullable Draft draft = dialogue.draft();
        if (draft == null) {
            Draft begun = home(dialogue, facts).map(Draft::addition).orElseGet(Keeping::loose);
            return steps.attach(dialogue.drafting(begun), kind, facts);
        }
        return draft.standing() == Standing.ADDED
                ? steps.attachToTicket(dialogue, kind, facts)
                : awaited(dialogue, facts)
                        .map(ticketNo -> steps.sendOn(dialogue, kind, ticketNo, facts))
                        .orElseGet(() -> steps.attach(goingOn(dialogue, draft), kind, facts));
    }

    private static Dialogue goingOn(Dialogue dialogue, Draft draft) {
        return draft.standing() == Standing.WAITED ? dialogue.drafting(draft.standing(Standing.TOLD)) : dialogue;
    }

    /** What a text means to a draft that lies there, if it means anything to it. */
    Optional<Turn> aboutDraft(Dialogue dialogue, String words, Intent intent, Facts facts) {
        @Nullable Draft draft = dialogue.draft();
        if (draft == null
                || intent instanceof FreeText && awaited(dialogue, facts).isPresent()) {
            return Optional.empty();
        }
        if (intent == Command.CANCEL || draft.standing() != Standing.TOLD && Vocabulary.no(words)) {
            return Optional.of(Steps.dropped(dialogue));
        }
        return switch (draft.standing()) {
            case TOLD -> begun(dialogue, draft, intent, facts);
            case WAITED, UNFINISHED -> offered(dialogue, words, intent, facts);
            case LOOSE, ADDED -> Optional.empty();
        };
    }

    /** The type is still to be chosen. */
    private Optional<Turn> begun(Dialogue dialogue, Draft draft, Intent intent, Facts facts) {
        boolean typeAsked = dialogue.question() instanceof Question.Type;
        if (intent == Command.BACK && typeAsked && draft.empty()) {
            return Optional.of(commands.menu(dialogue.done(), facts));
        }
        boolean meansTheType = intent == Command.FINISH || intent == Command.BACK;
        boolean noOtherAnswer = intent == Command.HELP || intent == Command.GREETING || intent instanceof Choice;
        return meansTheType || noOtherAnswer && typeAsked
                ? Optional.of(Asking.aboutDraft(dialogue, facts))
                : Optional.empty();
    }

    /** One word takes it; what may be meant as a yes is asked once more, so that nobody waits for nothing. */
    private Optional<Turn> offered(Dialogue dialogue, String words, Intent intent, Facts facts) {
        boolean asked = dialogue.question() instanceof Question.Offer;
        if (Vocabulary.yes(words) || asked && (intent.equals(new Choice(1)) || Vocabulary.agrees(words))) {
            return Optional.of(steps.accepted(dialogue, facts));
        }
        if (intent instanceof FreeText) {
            return Optional.of(steps.say(dialogue, words, facts));
        }
        boolean unclear = intent == Command.FINISH
                || asked && intent == Command.THANKS
                || intent instanceof Choice && (asked || dialogue.question() == null);
        return unclear ? Optional.of(Asking.aboutDraft(dialogue, facts)) : Optional.empty();
    }

    private static Draft loose() {
        return Draft.begin().standing(Standing.LOOSE);
    }

    /** The ticket to which it belongs without asking. */
    private static Optional<String> home(Dialogue dialogue, Facts facts) {
        return spokenAbout(dialogue).filter(facts::takesWords).or(facts::waitingTicket);
    }

    private static Optional<String> spokenAbout(Dialogue dialogue) {
        return switch (dialogue.ofTicket()) {
            case Question.SayMore(String ticketNo) -> Optional.of(ticketNo);
            case Question.More(String ticketNo) -> Optional.of(ticketNo);
            case Question.Solved(String ticketNo) -> Optional.of(ticketNo);
            case null, default -> Optional.ofNullable(dialogue.joining()).map(Joining::ticketNo);
        };
    }

    /** The ticket whose people wait for a word, though there is a draft; none, where that was asked about last. */
    private static Optional<String> awaited(Dialogue dialogue, Facts facts) {
        @Nullable Question question = dialogue.ofTicket();
        return switch (question) {
            case Question.SayMore(String ticketNo) -> Optional.of(ticketNo);
            case Question.More(String ticketNo) -> Optional.of(ticketNo);
            case null, default -> question != null && question.ofDraft() ? Optional.empty() : facts.waitingTicket();
        };
    }
}
