package link.aftersales.ticket.dialogue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.dialogue.Draft.Standing;
import link.aftersales.ticket.dialogue.Intent.Choice;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Intent.FreeText;
import link.aftersales.ticket.dialogue.Reply.Plain;
import org.jspecify.annotations.Nullable;

/**
 * What a word of a verified customer leads to, and what silence does: pure functions of where the dialogue stands, what is
 * heard and the facts of the moment. A word is first taken for the answer to the latest question, then for a part of what
 * he is describing, then for what it means by itself; what means nothing is kept and offered.
 */
final class Conversation {

    /** What says nothing that could come before the question whether to go on. */
    private static final Set<Command> EMPTY_WORDS = EnumSet.of(Command.GREETING, Command.HELP, Command.THANKS);

    private static final Reply DROPPED = new Plain(CustomerText.WORDS_DROPPED);

    private final Steps steps;
    private final Answering answering;
    private final Describing describing;
    private final Keeping keeping;
    private final Commands commands;
    private final TicketWishes wishes;

    Conversation(Pace pace) {
        this.steps = new Steps(pace);
        this.wishes = new TicketWishes();
        this.commands = new Commands(steps, wishes);
        this.keeping = new Keeping(steps, commands);
        this.answering = new Answering(steps, commands, wishes);
        this.describing = new Describing(steps, commands, wishes);
    }

    /** A word. */
    Turn hear(Dialogue before, Heard heard, Facts facts) {
        Turn turn = unlessLeft(before, heardNow(before, heard, facts));
        return steps.keptOfWhatWasLeft(before, saidWhatFindsNoRoom(before, turn), facts);
    }

    /** Silence up to now. */
    Turn pause(Dialogue before, Facts facts) {
        return steps.keptOfWhatWasLeft(before, unlessLeft(before, silent(before, facts)), facts);
    }

    /** Who turns away from a change of an order before it is asked for, is told that it is not. */
    private static Turn unlessLeft(Dialogue before, Turn turn) {
        boolean left = before.question() instanceof Question.Reason
                && !(turn.dialogue().question() instanceof Question.Reason)
                && !(turn.dialogue().question() instanceof Question.Change)
                && turn.replies().stream()
                        .noneMatch(reply -> reply instanceof Reply.ChangeOrder || reply.equals(DROPPED));
        return left ? turn.after(new Plain(CustomerText.CHANGE_DROPPED)) : turn;
    }

    /** A burst that another word cuts short is answered no more; that it was too long is said all the same. */
    private Turn saidWhatFindsNoRoom(Dialogue before, Turn turn) {
        Draft draft = before.draft();
        boolean tooLong = draft != null
                && draft.standing() != Standing.ADDED
                && steps.full(draft)
                && before.due().answer() != null
                && !(before.ofTicket() instanceof Question.More)
                && turn.dialogue().due().answer() == null
                && !turn.replies().isEmpty();
        return tooLong ? turn.after(steps.onlyFirst()) : turn;
    }

    private Turn heardNow(Dialogue before, Heard heard, Facts facts) {
        Dialogue dialogue = before.heard(facts.now());
        if (dialogue.standing(Standing.ADDED) && !heard.content()) {
            return Steps.added(dialogue).and(left -> taken(left, heard, facts));
        }
        if (dialogue.ofTicket() instanceof Question.More sent && !heard.content()) {
            return Steps.confirmed(dialogue, sent).and(left -> taken(left, heard, facts));
        }
        boolean left = dialogue.standing(Standing.UNFINISHED) && !before.standing(Standing.UNFINISHED);
        return left ? resumed(before, dialogue, heard, facts) : taken(dialogue, heard, facts);
    }

    private Turn silent(Dialogue dialogue, Facts facts) {
        if (dialogue.due().submit(facts.now())) {
            return Steps.submit(dialogue, true);
        }
        return dialogue.due().answer(facts.now())
                ? steps.attached(dialogue.due(null, dialogue.due().submit()), facts)
                : Turn.silent(dialogue);
    }

    /**
     * The first word after he left something unfinished: it is answered, and what is unfinished offered again. A word that
     * somebody else answers is not the first one.
     */
    private Turn resumed(Dialogue before, Dialogue dialogue, Heard heard, Facts facts) {
        boolean empty = heard instanceof Heard.Text text && empty(text.intent(), dialogue.question());
        if (empty) {
            return Asking.aboutDraft(dialogue, facts);
        }
        Turn turn = taken(dialogue, heard, facts);
        if (turn.equals(Turn.silent(dialogue))) {
            return Turn.silent(before);
        }
        boolean stillThere = turn.dialogue().standing(Standing.UNFINISHED)
                && !(turn.dialogue().question() instanceof Question.Offer)
                && turn.dialogue().due().equals(Due.NOTHING);
        return stillThere && turn.replies().stream().noneMatch(Conversation::asksNext)
                ? turn.and(then -> Asking.aboutDraft(then, facts))
                : turn;
    }

    /** Whether what is done leads to a question; what is unfinished is offered when that is answered. */
    private static boolean asksNext(Reply reply) {
        return reply instanceof Reply.Act(var ticketNo, Action action)
                && (action instanceof Action.Close || action instanceof Action.Reopen || action instanceof Action.Rate);
    }

    private static boolean empty(Intent intent, @Nullable Question open) {
        return intent instanceof Command command && EMPTY_WORDS.contains(command)
                || open == null && (intent instanceof Choice || intent == Command.FINISH || intent == Command.BACK);
    }

    private Turn taken(Dialogue dialogue, Heard heard, Facts facts) {
        Optional<Turn> answer =
                heard instanceof Heard.Text text ? answering.answer(dialogue, text, facts) : Optional.empty();
        return answer.orElseGet(
                () -> dialogue.describing() ? describing.hear(dialogue, heard, facts) : open(dialogue, heard, facts));
    }

    private Turn open(Dialogue dialogue, Heard heard, Facts facts) {
        return switch (heard) {
            case Heard.Text(String words, Intent intent) -> text(dialogue, words, intent, facts);
            case Heard.Click(Intent intent) -> meant(dialogue, "", intent, facts);
            case Heard.Media(MessageKind kind) -> keeping.media(dialogue, kind, facts);
            case Heard.Code(String words) ->
                dialogue.courtesies().beforeTrust(facts.saidAt())
                        ? Turn.silent(dialogue)
                        : keeping.words(dialogue, words, facts);
            case Heard.Unusable nothing -> Turn.of(dialogue, new Plain(CustomerText.UNSUPPORTED_MESSAGE));
            case Heard.ForIdentity number -> Turn.silent(dialogue);
        };
    }

    private Turn text(Dialogue dialogue, String words, Intent intent, Facts facts) {
        return keeping.aboutDraft(dialogue, words, intent, facts)
                .orElseGet(() -> meant(dialogue, words, intent, facts));
    }

    private Turn meant(Dialogue dialogue, String words, Intent intent, Facts facts) {
        return switch (intent) {
            case FreeText text -> keeping.words(dialogue, words, facts);
            case Command command when wishes.nothingFor(command, facts) -> keeping.words(dialogue, words, facts);
            case Intent.Supplement(String rest) ->
                wishes.supplement(dialogue, rest, facts).orElseGet(() -> keeping.words(dialogue, rest, facts));
            case Intent known -> commands.obey(dialogue, known, facts);
        };
    }
}
