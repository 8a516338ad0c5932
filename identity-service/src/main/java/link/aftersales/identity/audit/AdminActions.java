package link.aftersales.identity.audit;

import java.util.List;

/** Everything that administrators did; only ever added to. */
public interface AdminActions {

    /** Part of the transaction that does it. */
    void add(AdminAction action);

    /** The newest first. */
    List<AdminAction> list(int limit, long offset);

    /** How many there are in all. */
    long count();
}
