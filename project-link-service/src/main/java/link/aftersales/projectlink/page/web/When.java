package link.aftersales.projectlink.page.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A moment as people say it, and to the minute for their machines. */
record When(String words, String exact) {

    static When of(Instant instant, Clock clock) {
        return new When(
                PeopleTime.say(instant, clock),
                PeopleTime.at(instant.truncatedTo(ChronoUnit.MINUTES)).toString());
    }
}
