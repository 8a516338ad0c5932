package link.aftersales.ticket.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The dialogue after a word or a silence, and what is to be done and said, in this order, in one message. */
record Turn(Dialogue dialogue, List<Reply> replies) {

    static Turn of(Dialogue dialogue, Reply... replies) {
        return new Turn(dialogue, List.of(replies));
    }

    /** The draft or the addition to which belongs what was sent just now; empty where it found no room. */
    Optional<UUID> holderOfSent(Dialogue before) {
        return dialogue.attachedSince(before)
                ? Optional.of(dialogue.told().id())
                : replies.stream()
                        .flatMap(reply -> reply instanceof Reply.Add add && add.more()
                                ? Stream.of(add.draft().id())
                                : Stream.empty())
                        .findFirst();
    }

    /** Somebody else answers, or more is about to come. */
    static Turn silent(Dialogue dialogue) {
        return of(dialogue);
    }

    /** Goes on from where this one ended. */
    Turn and(Function<Dialogue, Turn> next) {
        Turn then = next.apply(dialogue);
        return new Turn(
                then.dialogue,
                Stream.concat(replies.stream(), then.replies.stream()).toList());
    }

    /** Says something before all else. */
    Turn after(Reply first) {
        return of(dialogue, first).and(same -> this);
    }

    Turn with(UnaryOperator<Dialogue> change) {
        return new Turn(change.apply(dialogue), replies);
    }
}
