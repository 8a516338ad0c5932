package link.aftersales.identity.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.identity.contact.MemberBook.Found;
import link.aftersales.identity.contact.MemberBook.NoAnswer;
import link.aftersales.identity.contact.MemberBook.Page;
import link.aftersales.identity.contact.MemberBook.Refused;
import link.aftersales.identity.contact.Sweeps.DueSweep;
import org.springframework.stereotype.Component;

/**
 * Finds relations whose callbacks were lost: one question at a time, with a pause after each and a longer one when WeCom is
 * busy. What is absent from an answer says nothing. Called by one thread.
 */
@Component
class SweepMembers {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LOOK_FOR_TODOS = Duration.ofSeconds(30);
    private static final Duration AFTER_NO_LIST = Duration.ofMinutes(10);
    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    private final Sweeps sweeps;
    private final MemberBook book;
    private final KeepSwept keepSwept;
    private final SweepSettings settings;
    private final Clock clock;
    private Instant nextCall = Instant.MIN;
    private Instant nextLookForTodos = Instant.MIN;

    SweepMembers(Sweeps sweeps, MemberBook book, KeepSwept keepSwept, SweepSettings settings, Clock clock) {
        this.sweeps = sweeps;
        this.book = book;
        this.keepSwept = keepSwept;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks one question, if one is due; answers whether it did. */
    boolean sweepNext() {
        Instant now = clock.instant();
        followTodos(now);
        if (now.isBefore(nextCall)) {
            return false;
        }
        if (sweeps.takeRound(now, LEASE)) {
            listMembers();
            return true;
        }
        Optional<DueSweep> due = sweeps.takeDue(now, LEASE);
        due.ifPresent(this::sweep);
        return due.isPresent();
    }

    private void followTodos(Instant now) {
        if (!now.isBefore(nextLookForTodos)) {
            sweeps.followTodos(now, settings.first());
            nextLookForTodos = now.plus(LOOK_FOR_TODOS);
        }
    }

    private void listMembers() {
        MemberBook.Reading<List<String>> reading = book.members();
        Instant now = pause(settings.pause());
        switch (reading) {
            case Found<List<String>> found -> sweeps.beginRound(found.value(), now, now.plus(settings.round()));
            case Refused<List<String>> refused -> sweeps.roundFailed(now.plus(AFTER_NO_LIST));
            case NoAnswer<List<String>> none -> sweeps.roundFailed(now.plus(AFTER_NO_LIST));
        }
    }

    private void sweep(DueSweep due) {
        MemberBook.Reading<Page> reading = book.contacts(due.userId(), due.cursor());
        Instant now = pause(settings.pause());
        switch (reading) {
            case Found<Page> found -> keep(due, found.value(), now);
            case Refused<Page> refused -> sweeps.refused(due, refused.reason(), now.plus(settings.round()));
            case NoAnswer<Page> none -> {
                Duration wait = backOff(due.failures());
                pause(wait);
                sweeps.failed(due, none.reason(), now.plus(wait));
            }
        }
    }

    private void keep(DueSweep due, Page page, Instant now) {
        keepSwept.keep(page.contacts());
        String cursor = page.nextCursor();
        if (cursor == null) {
            sweeps.done(due, now, settings.first(), settings.longest());
        } else {
            sweeps.nextPage(due, cursor, now);
        }
    }

    /** The limits are those of the whole company, hence nobody else is swept meanwhile either. */
    private Instant pause(Duration duration) {
        Instant now = clock.instant();
        nextCall = now.plus(duration);
        return now;
    }

    private Duration backOff(int failures) {
        Duration wait = FIRST_BACK_OFF.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return wait.compareTo(settings.longest()) < 0 ? wait : settings.longest();
    }
}
