package link.aftersales.notification.push.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.notification.push.Part;
import link.aftersales.notification.push.Planned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets what is said about the same thing within a short time leave as one. */
@Repository
class Additions {

    private final JdbcClient jdbc;
    private final PartsJson partsJson;

    Additions(JdbcClient jdbc, PartsJson partsJson) {
        this.jdbc = jdbc;
        this.partsJson = partsJson;
    }

    private record Held(UUID id, List<Part> parts) {}

    /** Answers whether something like it was still held; what is leased is not held any more. */
    boolean join(Planned later) {
        Part said = later.content().parts().getFirst();
        Optional<Held> held = held(later, said);
        held.ifPresent(earlier -> jdbc.sql("update deliveries set parts = cast(:parts as jsonb) where id = :id")
                .param("parts", partsJson.write(List.of(joined(earlier.parts().getFirst(), said))))
                .param("id", earlier.id())
                .update());
        return held.isPresent();
    }

    private Optional<Held> held(Planned later, Part said) {
        return jdbc.sql("""
                        select id, parts from deliveries
                        where channel = :channel and receiver = :receiver and ticket_no = :ticketNo and status = 'pending'
                          and body is null and attempts = 0 and held_until > now() and parts -> 0 ->> 'text' = :text
                        order by seq desc limit 1 for update""")
                .param("channel", later.channel().wireName())
                .param("receiver", later.receiver())
                .param("ticketNo", later.ticketNo())
                .param("text", said.text().name())
                .query((row, n) -> new Held(row.getObject("id", UUID.class), partsJson.read(row.getString("parts"))))
                .optional();
    }

    /** All words one after the other, all counts together, the newest of everything else. */
    private static Part joined(Part earlier, Part later) {
        Map<String, String> values = new HashMap<>(earlier.values());
        values.putAll(later.values());
        both(earlier, later, "words").ifPresent(words -> values.put("words", words[0] + "；" + words[1]));
        both(earlier, later, "count")
                .ifPresent(counts ->
                        values.put("count", String.valueOf(Integer.parseInt(counts[0]) + Integer.parseInt(counts[1]))));
        return new Part(later.text(), values);
    }

    private static Optional<String[]> both(Part earlier, Part later, String name) {
        String first = earlier.values().get(name);
        String second = later.values().get(name);
        return first == null || second == null ? Optional.empty() : Optional.of(new String[] {first, second});
    }
}
