package link.aftersales.projectlink.page.web;

import java.time.Clock;
import java.time.Instant;
import link.aftersales.projectlink.page.ProjectPage;
import org.jspecify.annotations.Nullable;

/** A wish to change the order on the page, with what was decided if anything was. */
record ModificationModel(
        String modificationNo,
        String status,
        String statusLabel,
        String change,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable String decisionReason,
        String when) {

    static ModificationModel of(ProjectPage.Modification modification, Clock clock) {
        return new ModificationModel(
                modification.modificationNo(),
                PageModel.cssName(modification.status()),
                modification.status().label(),
                modification.change(),
                modification.reason(),
                decision(modification, clock),
                modification.decisionReason(),
                PeopleTime.say(modification.createdAt(), clock));
    }

    private static @Nullable String decision(ProjectPage.Modification modification, Clock clock) {
        String decidedBy = modification.decidedBy();
        Instant decidedAt = modification.decidedAt();
        return decidedBy == null || decidedAt == null
                ? null
                : DeedModel.called(decidedBy) + " · " + PeopleTime.say(decidedAt, clock);
    }
}
