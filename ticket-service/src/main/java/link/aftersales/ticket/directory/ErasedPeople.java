package link.aftersales.ticket.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who asked to be forgotten, by hashes of the ids that he was known by. */
public interface ErasedPeople {

    /** Remembers that the person behind these ids was erased. */
    void add(List<String> ids, Instant at);

    /** When the person behind an openid or a customer id was erased last; empty for everybody else. */
    Optional<Instant> erasedAt(String id);
}
