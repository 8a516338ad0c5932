package link.aftersales.identity.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import link.aftersales.contracts.MobileNumber;

/** What is kept of a person in all tables of this service, and its removal. */
public interface Erasures {

    /**
     * A person: the chat, all claims that were made from it with their numbers, the contacts that are surely his and nobody
     * else's, the unionids of both, the numbers of which nobody else says that they are his, and how many he claimed within a day.
     */
    record Person(
            String openid,
            List<String> customerIds,
            List<String> contacts,
            List<String> unionids,
            List<MobileNumber> phones,
            Set<MobileNumber> free,
            int claimedToday) {

        @Override
        public String toString() {
            return "Person[***]";
        }
    }

    /** Everything that hangs on this chat; its contacts are held until the transaction ends. */
    Person person(String openid);

    /** Removes every row about him. */
    void remove(Person person);

    /** What happened to these ids until then is ignored from now on; {@code numbersClaimed} count against the next ones. */
    void remember(Collection<String> ids, Instant erasedAt, int numbersClaimed);
}
