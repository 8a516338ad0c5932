package link.aftersales.projectlink.copy;

import link.aftersales.contracts.StaffSnapshot;

/** How the members of staff are called and by which numbers they are known, as identity-service tells it. */
public interface StaffNames {

    /** Keeps a name unless a newer one is known. */
    void put(StaffSnapshot snapshot);

    void remove(String userId);
}
