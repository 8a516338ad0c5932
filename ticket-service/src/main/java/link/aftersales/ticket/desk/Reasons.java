package link.aftersales.ticket.desk;

import org.springframework.data.relational.core.mapping.Column;

/** Why project, owner and priority were chosen, in words for staff. */
public record Reasons(
        @Column("project_reason") String project,
        @Column("owner_reason") String owner,
        @Column("priority_reason") String priority) {}
