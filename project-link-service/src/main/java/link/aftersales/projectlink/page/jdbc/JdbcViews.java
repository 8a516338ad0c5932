package link.aftersales.projectlink.page.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.LinkEvent.PageSeen;
import link.aftersales.messaging.Outbox;
import link.aftersales.projectlink.page.View;
import link.aftersales.projectlink.page.Views;
import link.aftersales.projectlink.project.LinkToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcViews implements Views {

    /** More than people open a page; who only invents pushes does not fill the table. */
    private static final int MOST_A_MINUTE = 60;

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    JdbcViews(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean add(LinkToken token, View view) {
        Optional<String> projectNo = jdbc.sql("select project_no from projects where project_link_token = ?")
                .param(token.secret())
                .query(String.class)
                .optional();
        projectNo.ifPresent(known -> add(known, view, clock.instant()));
        return projectNo.isPresent();
    }

    private void add(String projectNo, View view, Instant at) {
        UUID delivery = view.delivery();
        boolean isNew = jdbc.sql("""
                        insert into link_views (project_no, delivery_id, member, minute, seen_at)
                        select :projectNo, cast(:delivery as uuid), :member, :minute, :at
                        where (select count(*) from link_views
                               where project_no = :projectNo and minute = :minute) < :most
                        on conflict do nothing""")
                        .param("projectNo", projectNo)
                        .param("delivery", delivery)
                        .param("member", view.member())
                        .param("minute", at.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("most", MOST_A_MINUTE)
                        .update()
                > 0;
        if (isNew) {
            outbox.append(projectNo, new PageSeen(projectNo, delivery == null ? null : delivery.toString(), at));
        }
    }

    @Override
    public boolean remove(Instant before) {
        return jdbc.sql("""
                        delete from link_views where id in (
                          select id from link_views where seen_at < :before limit :batch for update skip locked)""")
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .param("batch", BATCH)
                        .update()
                == BATCH;
    }
}
