package link.aftersales.identity.check;

import java.util.List;

/** Whoever is to add customers, as far as the company said. */
public interface SalesPeople {

    /** Their userids. */
    List<String> userIds();
}
