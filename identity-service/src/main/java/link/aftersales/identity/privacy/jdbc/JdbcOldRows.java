package link.aftersales.identity.privacy.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import link.aftersales.identity.privacy.OldRows;
import link.aftersales.identity.privacy.RetentionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOldRows implements OldRows {

    private final JdbcClient jdbc;
    private final RetentionSettings settings;

    JdbcOldRows(JdbcClient jdbc, RetentionSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public boolean removeSome(Type type, Instant now) {
        int removed = jdbc.sql(RetentionSql.remove(type))
                .param("before", before(now, kept(type)))
                .update();
        return removed == RetentionSql.BATCH;
    }

    @Override
    public List<UUID> endedCustomers(Instant now, int limit) {
        return jdbc.sql("SELECT customer_id FROM customers WHERE " + RetentionSql.ENDED_CUSTOMER + " LIMIT :limit")
                .param("claimBefore", before(now, settings.endedClaims()))
                .param("revokedBefore", before(now, settings.revokedCustomers()))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    @Override
    public boolean removeCustomer(UUID customerId, Instant now) {
        return jdbc.sql("DELETE FROM customers WHERE customer_id = :id AND " + RetentionSql.ENDED_CUSTOMER)
                        .param("id", customerId)
                        .param("claimBefore", before(now, settings.endedClaims()))
                        .param("revokedBefore", before(now, settings.revokedCustomers()))
                        .update()
                == 1;
    }

    private Duration kept(Type type) {
        return switch (type) {
            case DECISIONS, STEPS -> settings.decisions();
            case VERIFICATION_REQUESTS -> settings.verificationRequests();
            case CODES -> settings.codes();
            case STAFF_NOTICES, VERIFICATION_OFFERS -> settings.staffNotices();
            case SALES_TODOS -> settings.salesTodos();
            case RELATION_DELETIONS -> settings.relationDeletions();
            case ENDED_RELATIONS, CONTACTS_WITHOUT_RELATION, NUMBER_ANSWERS -> settings.endedContacts();
            case GONE_FOLLOWERS -> settings.goneFollowers();
            case WAITING_WORDS -> settings.waitingWords();
            case ERASE_REQUESTS -> settings.eraseRequests();
        };
    }

    private static OffsetDateTime before(Instant now, Duration kept) {
        return now.minus(kept).atOffset(ZoneOffset.UTC);
    }
}
