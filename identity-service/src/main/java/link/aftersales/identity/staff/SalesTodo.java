package link.aftersales.identity.staff;

import java.time.Instant;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;

/** One request to one member to add the owner of a number. */
public record SalesTodo(UUID id, MobileNumber phone, String userId, Instant issuedAt, State state, Reason reason) {

    /** What came of it. */
    public enum State {
        OPEN,
        /** The member has sent the friend request. */
        SENT,
        /** The member can not find the number. */
        NOT_FOUND,
        /** Nothing is to be done any more, or somebody else was asked. */
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

    /** Whether the number's representative, known only now, is to be asked instead. */
    boolean movesTo(String representative) {
        boolean moves = reason == Reason.UNREGISTERED || reason == Reason.REGISTERED && state == State.OPEN;
        return moves && !userId.equalsIgnoreCase(representative);
    }

    /** Without the number. */
    @Override
    public String toString() {
        return "SalesTodo[id=" + id + ", state=" + state + "]";
    }
}
