package link.aftersales.identity.staff;

import java.util.Optional;
import link.aftersales.contracts.MobileNumber;

/** Who was asked to add the owner of which number; one to-do of a number is the current one. Change it after {@link #lock}. */
public interface SalesTodos {

    /** Serialises everything about the to-dos of one number until the transaction ends; after a follower's lock, never before. */
    void lock(MobileNumber phone);

    /** The newest to-do of a number, over or not. */
    Optional<SalesTodo> newest(MobileNumber phone);

    /** Adds the number's new to-do; every other one is over. */
    void add(SalesTodo todo);
}
