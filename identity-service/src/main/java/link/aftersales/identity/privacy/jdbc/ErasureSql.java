package link.aftersales.identity.privacy.jdbc;

import java.util.List;

/** Where a person is found. A table that is new here is named by a test until somebody has thought of it. */
final class ErasureSql {

    static final String HIS_CUSTOMER_IDS =
            "SELECT customer_id::text FROM customers WHERE openid = :openid ORDER BY customer_id";

    static final String HIS_NUMBERS = "SELECT phone FROM customers WHERE openid = :openid ORDER BY phone";

    static final String CLAIMED_TODAY =
            "SELECT count(*) FROM customers WHERE openid = :openid AND claimed_at > now() - interval '24 hours'";

    /** Anybody can claim any number: what hangs on a number goes only when nobody else says that it is his. */
    static final String NUMBERS_OF_NOBODY_ELSE = """
            SELECT phone FROM customers c WHERE openid = :openid AND NOT EXISTS (
                SELECT FROM customers o WHERE o.phone = c.phone AND o.openid <> c.openid
                AND o.binding_status IN ('temp', 'bound', 'revoked'))""";

    /**
     * The contacts that proved him, and for somebody who was proven once those of the same unionid. Not one that another
     * chat is trusted by.
     */
    static final String HIS_CONTACTS = """
            WITH proven AS (
                SELECT external_userid FROM customers WHERE openid = :openid AND external_userid IS NOT NULL),
            his AS (
                SELECT external_userid FROM proven
                UNION SELECT k.external_userid FROM contacts k JOIN followers f USING (unionid)
                WHERE f.openid = :openid AND EXISTS (
                    SELECT FROM customers WHERE openid = :openid AND verified_at IS NOT NULL))
            SELECT external_userid FROM his WHERE NOT EXISTS (
                SELECT FROM customers o WHERE o.external_userid = his.external_userid AND o.openid <> :openid AND o.is_verified)
            ORDER BY external_userid""";

    static final String HIS_UNIONIDS = """
            SELECT unionid FROM followers WHERE openid = :openid AND unionid IS NOT NULL
            UNION SELECT unionid FROM contacts WHERE external_userid = ANY (:contacts) AND unionid IS NOT NULL
            ORDER BY unionid""";

    private static final String IDS = "CAST(:ids AS uuid[])";

    /**
     * Relations before contacts: whoever keeps what he read of a contact holds the relation. Wishes before codes: whoever
     * makes a code holds the wish.
     */
    static final List<String> REMOVE = List.of(
            "DELETE FROM claim_decisions WHERE customer_id = ANY (" + IDS + ") OR external_userid = ANY (:contacts)",
            "DELETE FROM customer_steps WHERE customer_id = ANY (" + IDS + ")",
            "DELETE FROM due_decisions WHERE customer_id = ANY (" + IDS + ")",
            "DELETE FROM verification_requests WHERE customer_id = ANY (" + IDS
                    + ") OR external_userid = ANY (:contacts)",
            "DELETE FROM verification_offers WHERE customer_id = ANY (" + IDS
                    + ") OR external_userid = ANY (:contacts)",
            "DELETE FROM code_wishes WHERE customer_id = ANY (" + IDS + ") OR external_userid = ANY (:contacts)",
            "DELETE FROM codes WHERE redeemed_by = ANY (" + IDS + ") OR external_userid = ANY (:contacts)",
            """
            UPDATE codes SET phones = ARRAY(SELECT phone FROM unnest(phones) AS phone WHERE phone <> ALL (:phones))
            WHERE phones && CAST(:phones AS text[])""",
            "DELETE FROM codes WHERE phones = '{}'",
            "DELETE FROM code_resends WHERE customer_id = ANY (" + IDS + ")",
            "DELETE FROM welcomes WHERE external_userid = ANY (:contacts)",
            "DELETE FROM number_answers WHERE external_userid = ANY (:contacts) OR phone = ANY (:phones)",
            "DELETE FROM sales_todos WHERE phone = ANY (:phones)",
            "DELETE FROM staff_notices WHERE external_userid = ANY (:contacts)",
            "DELETE FROM relation_deletions WHERE external_userid = ANY (:contacts)",
            "DELETE FROM relations WHERE external_userid = ANY (:contacts)",
            "DELETE FROM contacts WHERE external_userid = ANY (:contacts)",
            """
            DELETE FROM imported_customers i USING customers c
            WHERE c.openid = :openid AND c.number_proven AND i.phone = c.phone AND i.phone = ANY (:phones)""",
            "DELETE FROM waiting_words WHERE openid = :openid",
            "DELETE FROM customers WHERE openid = :openid",
            "DELETE FROM erase_requests WHERE openid = :openid",
            "DELETE FROM followers WHERE openid = :openid");

    static final String REMEMBER = """
            INSERT INTO erased (id_hash, erased_at, numbers_claimed) VALUES (:hash, :at, :numbers)
            ON CONFLICT (id_hash) DO UPDATE SET erased_at = greatest(erased.erased_at, excluded.erased_at),
                numbers_claimed = excluded.numbers_claimed + CASE
                    WHEN erased.erased_at > excluded.erased_at - interval '24 hours' THEN erased.numbers_claimed ELSE 0 END""";

    private ErasureSql() {}
}
