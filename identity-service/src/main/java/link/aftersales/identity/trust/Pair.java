package link.aftersales.identity.trust;

import java.util.List;
import link.aftersales.contracts.MobileNumber;

/**
 * A claim beside a relation: everything that decides whether the contact proves the claim. {@code numbersSeen} are the
 * numbers first seen on the relation, {@code askedMember} that its member was asked to add the owner of this number,
 * {@code codeIssued} that a code for claims of this number lies in the contact's chat, {@code codeRedeemed} that this
 * claimant typed it, {@code claimants} how many followers claim the number now, {@code contactTaken} that the contact is
 * another customer's.
 */
public record Pair(
        MobileNumber claimed,
        Unionid follower,
        Unionid contact,
        boolean confirmed,
        AddWay addWay,
        List<String> numbersSeen,
        boolean askedMember,
        boolean codeIssued,
        boolean codeRedeemed,
        NumberAnswer numberAnswer,
        int claimants,
        boolean contactTaken) {

    /** Follower and contact are one person for certain. */
    public boolean samePerson() {
        return follower.same(contact);
    }

    /** Follower and contact are two persons for certain. */
    public boolean otherPerson() {
        return follower.different(contact);
    }

    /** An API has not answered yet, so nothing may be concluded from a missing unionid. */
    boolean unionidUnread() {
        return follower instanceof Unionid.Unread || contact instanceof Unionid.Unread;
    }

    /** The claimed number is among those first seen. */
    public boolean numberSeen() {
        return numbersSeen.contains(claimed.digits());
    }

    /** Numbers were seen, the claimed one not. */
    public boolean otherNumberSeen() {
        return !numbersSeen.isEmpty() && !numberSeen();
    }
}
