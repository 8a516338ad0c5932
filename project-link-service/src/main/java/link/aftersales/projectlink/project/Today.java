package link.aftersales.projectlink.project;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is where the company works. */
final class Today {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Today() {}

    static LocalDate by(Clock clock) {
        return LocalDate.now(clock.withZone(BEIJING));
    }
}
