package link.aftersales.projectlink.project;

import java.time.Instant;

/** Something that was done to the link of a project. */
public record LinkChange(ProjectNo projectNo, Instant at, Kind kind, ByWhom byWhom, long linkVersion) {

    /** What was done. */
    public enum Kind {
        ROTATED,
        REVOKED,
        EXPIRED
    }
}
