package link.aftersales.projectlink.page.web;

import java.time.Instant;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.projectlink.page.ProjectPage;
import org.jspecify.annotations.Nullable;

/** A wish to change the order on the page, with what was decided if anything was; {@code more} leads to words left out. */
record ModificationModel(
        String modificationNo,
        String status,
        String statusLabel,
        String change,
        @Nullable String reason,
        @Nullable Decision decision,
        @Nullable String decisionReason,
        When when,
        @Nullable String more) {

    private static final int LONGEST = 160;

    static ModificationModel of(ProjectPage.Modification modification, Reading reading) {
        String reason = modification.reason();
        String decisionReason = modification.decisionReason();
        boolean clipped = reading.isClipped(modification.change(), LONGEST)
                || reading.isClipped(reason, LONGEST)
                || reading.isClipped(decisionReason, LONGEST);
        return new ModificationModel(
                modification.modificationNo(),
                PageModel.cssName(modification.status()),
                modification.status().label(),
                reading.clip(modification.change(), LONGEST),
                reason == null ? null : reading.clip(reason, LONGEST),
                Decision.of(modification, reading),
                decisionReason == null ? null : reading.clip(decisionReason, LONGEST),
                reading.when(modification.createdAt()),
                clipped ? reading.wholePage() : null);
    }

    static boolean waits(ProjectPage.Modification modification) {
        return modification.status() == ModificationStatus.PENDING;
    }

    record Decision(String by, When when) {

        static @Nullable Decision of(ProjectPage.Modification modification, Reading reading) {
            String decidedBy = modification.decidedBy();
            Instant decidedAt = modification.decidedAt();
            return decidedBy == null || decidedAt == null
                    ? null
                    : new Decision(DeedModel.called(decidedBy), reading.when(decidedAt));
        }
    }
}
