package link.aftersales.projectlink.page.jdbc;

import java.time.OffsetDateTime;
import java.util.List;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.projectlink.page.ProjectPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the order modifications of a page. */
@Component
class ModificationsColumn {

    private final JsonRows<Row> rows = new JsonRows<>(Row.class);

    List<ProjectPage.Modification> read(@Nullable String json) {
        return rows.read(json).stream().map(Row::modification).toList();
    }

    private record Row(
            String modificationNo,
            ModificationStatus status,
            String change,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable String decisionReason,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime decidedAt) {

        ProjectPage.Modification modification() {
            return new ProjectPage.Modification(
                    modificationNo,
                    status,
                    change,
                    reason,
                    decidedBy,
                    decisionReason,
                    createdAt.toInstant(),
                    decidedAt == null ? null : decidedAt.toInstant());
        }
    }
}
