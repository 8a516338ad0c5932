package link.aftersales.notification.privacy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.notification.push.DeliverySlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Every column is one of which somebody thought whether it holds anything of a person. */
@SpringJUnitConfig(DeliverySlice.class)
class ColumnsTest {

    /** Emptied by an erasure, by {@code PersonRows} and {@code Attempts}. */
    private static final Map<String, Set<String>> OF_A_PERSON = Map.ofEntries(
            entry("deliveries", Set.of("receiver", "parts", "body", "card", "about", "reason", "notice", "tried")),
            entry("customer_chats", Set.of("customer_id", "openids", "external_userids")),
            entry("reply_windows", Set.of("person")),
            entry("closed_chats", Set.of("person")),
            entry("delivery_attempts", Set.of("detail")),
            entry("ticket_watches", Set.of("customer_id", "customer_name", "phone", "subject")));

    /** Rows that are gone soon, by themselves. */
    private static final Set<String> SHORT_LIVED = Set.of("erasures", "outbox", "outbox_tombstones");

    /** Ids of ours, states, times and members of staff. */
    private static final Map<String, Set<String>> OF_NOBODY = Map.ofEntries(
            entry(
                    "deliveries",
                    Set.of(
                            "id",
                            "seq",
                            "cause",
                            "channel",
                            "ticket_no",
                            "urgency",
                            "response_code",
                            "open_kfid",
                            "event_code",
                            "status",
                            "attempts",
                            "next_attempt_at",
                            "lease",
                            "leased_until",
                            "in_doubt_since",
                            "happened_at",
                            "created_at",
                            "finished_at",
                            "seen_at",
                            "seen_by",
                            "held_until",
                            "joined_into",
                            "shows",
                            "project_no")),
            entry(
                    "ticket_watches",
                    Set.of(
                            "ticket_no",
                            "owner",
                            "sales_rep",
                            "priority",
                            "project_no",
                            "created_at",
                            "since",
                            "step",
                            "next_at")),
            // of members of staff; gone with the oldest rows
            entry(
                    "ticket_states",
                    Set.of(
                            "ticket_no",
                            "version",
                            "status",
                            "status_since",
                            "handed_since",
                            "priority",
                            "owner",
                            "handler",
                            "gave_away",
                            "changed_at")),
            entry("unhandled_lists", Set.of("day")),
            entry("card_codes", Set.of("delivery_id", "code", "issued_at")),
            entry("project_links", Set.of("project_no", "version", "link", "link_version")),
            entry("customer_chats", Set.of("version", "verified")),
            entry("reply_windows", Set.of("channel", "account", "opened_by", "opened_at")),
            entry("closed_chats", Set.of("channel", "account", "why", "closed_at")),
            entry("delivery_attempts", Set.of("id", "delivery_id", "at", "outcome", "errcode")),
            entry("staff", Set.of("userid", "version", "name", "supervisor", "deputy", "away_until")),
            // of members of staff; gone after two hours
            entry("push_slots", Set.of("channel", "receiver", "nth", "counted_at", "delivery_id")),
            // fingerprints only
            entry("erased", Set.of("fingerprint", "erased_at")),
            entry("inbox", Set.of("consumer", "event_day", "event_id", "received_at")));

    @Autowired
    JdbcClient jdbc;

    @Test
    void areAllClassified() {
        Map<String, List<String>> columns = columns();

        assertThat(Stream.of(OF_A_PERSON.keySet(), OF_NOBODY.keySet(), SHORT_LIVED)
                        .flatMap(Set::stream))
                .containsAll(columns.keySet());
        columns.forEach((table, names) -> assertThat(SHORT_LIVED.contains(table) ? List.of() : names)
                .as(table)
                .allMatch(name -> OF_A_PERSON.getOrDefault(table, Set.of()).contains(name)
                        || OF_NOBODY.getOrDefault(table, Set.of()).contains(name)));
    }

    private Map<String, List<String>> columns() {
        return jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'public' and table_name not like '%schema_history'
                          and table_name not like 'inbox\\_%'""").query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
