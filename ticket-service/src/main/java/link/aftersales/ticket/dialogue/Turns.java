package link.aftersales.ticket.dialogue;

import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.dialogue.Dialogue.State;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Intent.Request;

/** The single steps that {@link Conversation} puts together. */
final class Turns {

    private final Pace pace;

    Turns(Pace pace) {
        this.pace = pace;
    }

    /** A type and perhaps first words were given. */
    Turn request(Dialogue dialogue, Request request) {
        Draft told = dialogue.told().say(request.rest());
        TicketType type = request.type();
        if (type == null) {
            return askType(dialogue.drafting(State.CHOOSING_TYPE, told));
        }
        Draft typed = told.of(type);
        return typed.empty()
                ? askDescription(dialogue.drafting(State.DESCRIBING, typed))
                : collect(new Turn(dialogue.drafting(State.COLLECTING, typed), new Reply.AskForMore(typed)));
    }

    /** Inside a description only 取消 and 返回 are commands, besides 完成. */
    Turn described(Dialogue dialogue, String words, Intent intent) {
        if (intent == Command.CANCEL) {
            return cancelled(dialogue);
        }
        if (intent == Command.BACK) {
            return new Turn(dialogue.drafting(State.CHOOSING_TYPE, dialogue.told()), new Reply.AskType(true));
        }
        Draft told = dialogue.told().say(words);
        return collect(new Turn(dialogue.drafting(State.COLLECTING, told), new Reply.AskForMore(told)));
    }

    /** One attachment more, as long as there is room; a burst is answered when it is over. */
    Turn attached(Dialogue dialogue, MessageKind kind) {
        Draft told = dialogue.told();
        boolean room = told.attachments().size() < pace.maxAttachments();
        Dialogue attached = dialogue.drafting(dialogue.state(), room ? told.attach(kind) : told);
        return new Turn(attached.answerAt(pace.burstEnds(dialogue.heardAt())), new Reply.Nothing());
    }

    /** The draft is complete: from here on silence submits it. */
    Turn collect(Turn turn) {
        Dialogue dialogue = turn.dialogue();
        return new Turn(dialogue.submitAt(pace.submits(dialogue.heardAt())), turn.reply());
    }

    /** What was offered is to be submitted; whatever is still missing is asked. */
    static Turn accepted(Dialogue dialogue) {
        Draft told = dialogue.told();
        if (told.type() == null) {
            return askType(dialogue.drafting(State.CHOOSING_TYPE, told));
        }
        return told.empty() ? askDescription(dialogue.drafting(State.DESCRIBING, told)) : submit(dialogue, false);
    }

    /** A click is never text; one that would start something else repeats what is being asked. */
    static Turn clicked(Dialogue dialogue, Intent intent, Reply present) {
        return intent instanceof Command command && command != Command.HELP
                ? new Turn(dialogue, aside(command))
                : new Turn(dialogue, present);
    }

    /** What is answered in every state alike. */
    static Reply aside(Command command) {
        return switch (command) {
            case MY_TICKETS -> new Reply.ListTickets();
            case MY_PROJECTS -> new Reply.ListProjects();
            case BY_PHONE -> new Reply.Hotline();
            case THANKS -> new Reply.Welcome();
            case VERIFY -> new Reply.AlreadyVerified();
            case FINISH, CANCEL, BACK, HELP, GREETING -> new Reply.Menu(false);
        };
    }

    static Turn menu(Dialogue dialogue, boolean greeting) {
        return new Turn(dialogue.rest(State.MENU), new Reply.Menu(greeting));
    }

    static Turn askType(Dialogue dialogue) {
        return new Turn(dialogue, new Reply.AskType(false));
    }

    static Turn askDescription(Dialogue dialogue) {
        return new Turn(dialogue, new Reply.AskDescription(dialogue.type()));
    }

    static Turn silent(Dialogue dialogue) {
        return new Turn(dialogue, new Reply.Nothing());
    }

    static Turn unusable(Dialogue dialogue) {
        return new Turn(dialogue, new Reply.CannotUse());
    }

    static Turn cancelled(Dialogue dialogue) {
        return new Turn(dialogue.rest(State.IDLE), new Reply.Cancel(dialogue.told()));
    }

    static Turn submit(Dialogue dialogue, boolean automatic) {
        return new Turn(dialogue.rest(State.IDLE), new Reply.Submit(dialogue.told(), dialogue.type(), automatic));
    }
}
