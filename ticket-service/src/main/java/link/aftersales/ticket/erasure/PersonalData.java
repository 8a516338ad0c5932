package link.aftersales.ticket.erasure;

import java.time.Instant;
import java.util.List;

/** All that is kept about people, wherever it lies. */
public interface PersonalData {

    /** Removes what was kept about a person up to {@code at}; of his tickets a shell stays. */
    void erase(String openid, List<String> customerIds, Instant at);
}
