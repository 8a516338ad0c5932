package link.aftersales.identity.trust.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Customer.Ended;
import link.aftersales.identity.trust.Customer.Trust;
import org.jspecify.annotations.Nullable;

/** A customer as a row and back. */
final class CustomerRows {

    static final String INSERT = """
            INSERT INTO customers (customer_id, version, openid, phone, binding_status, is_verified, verified_at,
                number_proven, person_evidence, number_evidence, external_userid, member_userid, name, company,
                claimed_at, ended_because)
            VALUES (:id, :version, :openid, :phone, :status, :verified, :verifiedAt,
                :numberProven, :personEvidence, :numberEvidence, :externalUserId, :memberUserId, :name, :company,
                :claimedAt, :ended)""";

    static final String UPDATE = """
            UPDATE customers SET version = :version, binding_status = :status, is_verified = :verified,
                verified_at = :verifiedAt, number_proven = :numberProven, person_evidence = :personEvidence,
                number_evidence = :numberEvidence, external_userid = :externalUserId, member_userid = :memberUserId,
                name = :name, company = :company, claimed_at = :claimedAt, ended_because = :ended
            WHERE customer_id = :id AND version = :version - 1""";

    private CustomerRows() {}

    static Customer customer(ResultSet row, int number) throws SQLException {
        return new Customer(
                row.getObject("customer_id", UUID.class),
                row.getLong("version"),
                row.getString("openid"),
                new MobileNumber(row.getString("phone")),
                BindingStatus.valueOf(row.getString("binding_status").toUpperCase(Locale.ROOT)),
                trust(row),
                ended(row.getString("ended_because")),
                row.getString("name"),
                row.getString("company"),
                Objects.requireNonNull(instant(row, "claimed_at")),
                List.of());
    }

    private static @Nullable Ended ended(@Nullable String word) {
        return word == null ? null : Ended.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Trust trust(ResultSet row) throws SQLException {
        Instant since = instant(row, "verified_at");
        if (since == null) {
            return null;
        }
        return new Trust(
                since,
                row.getString("person_evidence"),
                row.getString("number_evidence"),
                row.getBoolean("number_proven"),
                row.getString("external_userid"),
                row.getString("member_userid"));
    }

    static Map<String, @Nullable Object> values(Customer customer) {
        Trust trust = customer.trust();
        Ended ended = customer.ended();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", customer.id());
        values.put("version", customer.version());
        values.put("openid", customer.openid());
        values.put("phone", customer.phone().digits());
        values.put("status", customer.status().name().toLowerCase(Locale.ROOT));
        values.put("verified", customer.verified());
        values.put("verifiedAt", trust == null ? null : trust.since().atOffset(ZoneOffset.UTC));
        values.put("numberProven", trust != null && trust.numberProven());
        values.put("personEvidence", trust == null ? null : trust.personEvidence());
        values.put("numberEvidence", trust == null ? null : trust.numberEvidence());
        values.put("externalUserId", trust == null ? null : trust.externalUserId());
        values.put("memberUserId", trust == null ? null : trust.memberUserId());
        values.put("ended", ended == null ? null : ended.name().toLowerCase(Locale.ROOT));
        values.put("name", customer.name());
        values.put("company", customer.company());
        values.put("claimedAt", customer.claimedAt().atOffset(ZoneOffset.UTC));
        return values;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
