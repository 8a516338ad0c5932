package link.aftersales.identity.code;

/** The tries of each follower. Under the follower's lock. */
public interface TriesBook {

    /** What he has used up so far. */
    Tries of(String openid);

    /** Keeps it. */
    void keep(String openid, Tries tries);
}
