package link.aftersales.identity.staff;

import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;

/** The followers who wait to be added: whoever has an open claim on a number. */
public interface WaitingClaims {

    /** A claim and the follower who made it. */
    record Waiting(UUID customerId, String openid) {

        @Override
        public String toString() {
            return "Waiting[customerId=" + customerId + "]";
        }
    }

    /** The open claims on a number, the newest first. */
    List<Waiting> on(MobileNumber phone);

    /** Serialises everything about the followers who wait on a number, then reads who of them still does. */
    List<Waiting> locked(MobileNumber phone);
}
