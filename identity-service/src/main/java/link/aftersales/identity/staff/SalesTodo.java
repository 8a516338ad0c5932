package link.aftersales.identity.staff;

import java.time.Instant;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import org.jspecify.annotations.Nullable;

/**
 * One request to one member to add the owner of a number. {@code remindAt} is the next look at whether anything was done;
 * {@code inDigest} that he was told of it among others.
 */
public record SalesTodo(
        UUID id,
        MobileNumber phone,
        String userId,
        Instant issuedAt,
        State state,
        Reason reason,
        boolean inDigest,
        int reminders,
        @Nullable Instant remindAt) {

    /** Reminded twice; after that it goes to the sales desk. */
    static final int REMINDERS = 2;

    private static final int GIVEN_UP = REMINDERS + 1;

    /** What came of it. */
    public enum State {
        OPEN,
        /** The member has sent the friend request. */
        SENT,
        /** The member can not find the number. */
        NOT_FOUND,
        /** Somebody else was asked, or he himself anew. */
        OVER
    }

    /** Why this member was asked. */
    public enum Reason {
        /** He is the sales representative of the number's project. */
        REGISTERED,
        /** The number stands on no project. */
        UNREGISTERED,
        /** A colleague handed it on. */
        HANDED_ON,
        /** Whoever was asked before did nothing. */
        UNTOUCHED
    }

    static SalesTodo issue(MobileNumber phone, String userId, Reason reason, Instant at) {
        return new SalesTodo(UUID.randomUUID(), phone, userId, at, State.OPEN, reason, false, 0, null);
    }

    /** Whether the number's representative, known only now, is to be asked instead. */
    boolean movesTo(String representative) {
        boolean moves = reason == Reason.UNREGISTERED || reason == Reason.REGISTERED && state == State.OPEN;
        return moves && !isOf(representative);
    }

    /** WeCom writes userids in clicks not always as we do. */
    boolean isOf(String member) {
        return userId.equalsIgnoreCase(member);
    }

    /** Whether the reminders have stopped only because nobody claimed the number any more. */
    boolean rests() {
        return state == State.OPEN && remindAt == null && reminders < GIVEN_UP;
    }

    SalesTodo sent(Instant pausedUntil) {
        return with(State.SENT, reminders, pausedUntil);
    }

    SalesTodo notFound() {
        return with(State.NOT_FOUND, reminders, null);
    }

    SalesTodo reminded(Instant next) {
        return with(state, reminders + 1, next);
    }

    SalesTodo remindAt(@Nullable Instant next) {
        return with(state, reminders, next);
    }

    SalesTodo givenUp() {
        return with(state, GIVEN_UP, null);
    }

    private SalesTodo with(State state, int reminders, @Nullable Instant remindAt) {
        return new SalesTodo(id, phone, userId, issuedAt, state, reason, inDigest, reminders, remindAt);
    }

    /** Without the number. */
    @Override
    public String toString() {
        return "SalesTodo[id=" + id + ", state=" + state + "]";
    }
}
