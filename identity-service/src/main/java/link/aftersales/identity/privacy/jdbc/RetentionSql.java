package link.aftersales.identity.privacy.jdbc;

import link.aftersales.identity.privacy.OldRows.Type;

/** What is old enough to go. */
final class RetentionSql {

    static final int BATCH = 500;

    /** A claim that ended unproven, or a trust that ended, with nothing new since. */
    static final String ENDED_CUSTOMER = """
            (binding_status IN ('expired', 'refused') AND claimed_at < :claimBefore AND NOT EXISTS (
                SELECT FROM customer_steps s WHERE s.customer_id = customers.customer_id AND s.at >= :claimBefore)
            OR binding_status = 'revoked' AND claimed_at < :revokedBefore AND NOT EXISTS (
                SELECT FROM customer_steps s WHERE s.customer_id = customers.customer_id AND s.at >= :revokedBefore))""";

    /** What led to a trust stays as long as the trust. */
    private static final String OF_NOBODY_PRESENT = """
            AND NOT EXISTS (SELECT FROM customers c WHERE c.customer_id = old.customer_id
                AND c.binding_status IN ('temp', 'bound', 'revoked'))""";

    private static final String NO_OPEN_CLAIM =
            "AND NOT EXISTS (SELECT FROM customers c WHERE c.phone = old.phone AND c.binding_status = 'temp')";

    /** A contact that never proved anybody and has no member any more. */
    private static final String PROVED_NOBODY =
            "AND NOT EXISTS (SELECT FROM customers c WHERE c.external_userid = old.external_userid)";

    private RetentionSql() {}

    static String remove(Type type) {
        return switch (type) {
            case DECISIONS -> from("claim_decisions", "at < :before " + OF_NOBODY_PRESENT);
            case STEPS -> from("customer_steps", "at < :before " + OF_NOBODY_PRESENT);
            case VERIFICATION_REQUESTS -> from("verification_requests", "decided_at < :before " + OF_NOBODY_PRESENT);
            case NUMBER_ANSWERS -> from("number_answers", """
                        asked_at < :before AND NOT EXISTS (SELECT FROM relations r
                            WHERE r.userid = old.userid AND r.external_userid = old.external_userid)""");
            case CODES -> from("codes", """
                        expires_at < :before AND NOT EXISTS (
                            SELECT FROM customers c WHERE c.customer_id = old.redeemed_by)""");
            case STAFF_NOTICES -> from("staff_notices", "at < :before");
            case SALES_TODOS -> from("sales_todos", "issued_at < :before " + NO_OPEN_CLAIM);
            case RELATION_DELETIONS -> from("relation_deletions", "received_at < :before");
            case ENDED_RELATIONS ->
                from("relations", "deleted_at < :before AND added_at < deleted_at " + PROVED_NOBODY);
            case CONTACTS_WITHOUT_RELATION -> from("contacts", """
                        read_at < :before AND NOT EXISTS (
                            SELECT FROM relations r WHERE r.external_userid = old.external_userid)
                        """ + PROVED_NOBODY);
            case GONE_FOLLOWERS -> from("followers", """
                        NOT following AND following_since < :before AND read_due_at IS NULL
                        AND NOT EXISTS (SELECT FROM customers c WHERE c.openid = old.openid)""");
            case VERIFICATION_OFFERS -> from("verification_offers", "at < :before");
            case WAITING_WORDS -> from("waiting_words", "at < :before");
            case ERASE_REQUESTS -> from("erase_requests", "asked_at < :before");
        };
    }

    private static String from(String table, String old) {
        return "DELETE FROM %1$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s AS old WHERE %2$s LIMIT %3$d FOR UPDATE SKIP LOCKED))"
                .formatted(table, old, BATCH);
    }
}
