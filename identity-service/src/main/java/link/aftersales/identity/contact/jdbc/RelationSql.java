package link.aftersales.identity.contact.jdbc;

import link.aftersales.identity.LeaseSql;

/** The statements that keep relations in order although callbacks come twice, late and in any order. */
final class RelationSql {

    /** What goes on with a relation that was erased is not ours to know; one that begins anew afterwards is there. */
    private static final String NO_LEFTOVER = """
            (EXISTS (SELECT FROM relations WHERE userid = :userId AND external_userid = :externalUserId)
                OR NOT EXISTS (SELECT FROM erased WHERE id_hash = sha256(convert_to(:externalUserId, 'UTF8'))))""";

    /**
     * A relation that was whole stays whole; one that was deleted before begins anew. What was read of it before it began
     * anew, or before it was whole, proves nothing until it is read again.
     */
    static final String ADDED = """
            INSERT INTO relations (userid, external_userid, half, state, added_at, read_due_at)
            VALUES (:userId, :externalUserId, :half, :state, :at, :now)
            ON CONFLICT (userid, external_userid) DO UPDATE SET
                half = CASE WHEN relations.deleted_at > relations.added_at AND excluded.added_at >= relations.deleted_at
                    THEN excluded.half ELSE relations.half AND excluded.half END,
                state = coalesce(excluded.state, relations.state),
                added_at = greatest(relations.added_at, excluded.added_at),
                deleted_at = CASE WHEN relations.deleted_at <= excluded.added_at THEN NULL ELSE relations.deleted_at END,
                read_at = CASE WHEN relations.deleted_at > relations.added_at AND excluded.added_at >= relations.deleted_at
                    OR relations.half AND NOT excluded.half THEN NULL ELSE relations.read_at END,
                read_seq = relations.read_seq + 1, read_due_at = excluded.read_due_at, read_attempts = 0""";

    static final String EDITED = """
            INSERT INTO relations (userid, external_userid, half, added_at, read_due_at)
            SELECT :userId, :externalUserId, false, :at, :now WHERE %s
            ON CONFLICT (userid, external_userid) DO UPDATE SET
                read_seq = relations.read_seq + 1, read_due_at = excluded.read_due_at, read_attempts = 0""".formatted(NO_LEFTOVER);

    /** A deletion that overtook its addition is kept too; the addition, being older, then changes nothing. */
    static final String DELETED = """
            INSERT INTO relations (userid, external_userid, half, added_at, deleted_at, deleted_by_customer, delete_source)
            SELECT :userId, :externalUserId, true, CAST('-infinity' AS timestamptz), :at, :byCustomer, :source WHERE %s
            ON CONFLICT (userid, external_userid) DO UPDATE SET deleted_at = excluded.deleted_at,
                deleted_by_customer = excluded.deleted_by_customer, delete_source = excluded.delete_source
            WHERE excluded.deleted_at > relations.added_at""".formatted(NO_LEFTOVER);

    static final String KEEP_DELETION = """
            INSERT INTO relation_deletions (userid, external_userid, by_customer, source, sent_at, received_at)
            SELECT :userId, :externalUserId, :byCustomer, :source, :at, :now WHERE %s""".formatted(NO_LEFTOVER);

    /**
     * A relation that WeCom shows, of which perhaps nothing was called back. It says nothing about whether the member has
     * confirmed a half one, and one that was deleted after it began stays deleted.
     */
    static final String FOUND = """
            INSERT INTO relations (userid, external_userid, half, added_at, read_due_at)
            VALUES (:userId, :externalUserId, false, :at, :leasedUntil)
            ON CONFLICT (userid, external_userid) DO UPDATE SET
                half = relations.half AND relations.deleted_at IS NULL,
                added_at = greatest(relations.added_at, excluded.added_at),
                deleted_at = NULL,
                read_at = CASE WHEN relations.deleted_at IS NULL THEN relations.read_at END,
                read_seq = relations.read_seq + 1, read_due_at = excluded.read_due_at, read_attempts = 0
            WHERE relations.deleted_at IS NULL OR relations.deleted_at <= excluded.added_at
            RETURNING read_seq""";

    static final String TAKE_DUE = """
            WITH due AS MATERIALIZED (
                SELECT userid, external_userid FROM relations WHERE read_due_at <= :now
                ORDER BY read_due_at FOR UPDATE SKIP LOCKED LIMIT 8)
            UPDATE relations r SET read_due_at = :leasedUntil FROM due, %s
            WHERE r.userid = due.userid AND r.external_userid = due.external_userid
            RETURNING r.*, coalesce(deleted_at > added_at, false) AS deleted""".formatted(LeaseSql.NEED_NOT_LAST);

    /** Of a relation only that is still there: it may have been erased while it was read. */
    static final String KEEP_CONTACT = """
            INSERT INTO contacts (external_userid, unionid, name, contact_type, read_at)
            SELECT external_userid, :unionid, :name, :type, :now
            FROM relations, %s WHERE userid = :userId AND external_userid = :externalUserId FOR UPDATE OF relations
            ON CONFLICT (external_userid) DO UPDATE SET unionid = coalesce(excluded.unionid, contacts.unionid),
                name = excluded.name, contact_type = excluded.contact_type, read_at = excluded.read_at""".formatted(LeaseSql.NEED_NOT_LAST);

    /** Numbers count as they were when the relation was first whole; only a relation with a later beginning has new ones. */
    static final String KEEP_RELATION = """
            UPDATE relations SET related_since = :relatedSince, add_way = :addWay, oper_userid = :operUserId,
                numbers_seen = CASE
                    WHEN half THEN NULL
                    WHEN numbers_seen IS NULL OR :relatedSince > related_since THEN :numbers
                    ELSE numbers_seen END,
                read_at = :now, read_attempts = 0, read_problem = NULL
            WHERE userid = :userId AND external_userid = :externalUserId AND read_seq = :seq""";

    private RelationSql() {}
}
