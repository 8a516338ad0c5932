package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.ModificationEvent.ModificationRequested;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.text.StaffText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuietPushTest {

    private static final Instant NIGHT = at("2026-11-23T23:00+08:00");
    private static final Instant MORNING = at("2026-11-24T08:00+08:00");

    private final RecordedDeliveries deliveries = new RecordedDeliveries();
    private final KnownStates states = new KnownStates();
    private final TellStaff tell = new TellStaff(
            deliveries,
            new Plan(deliveries, new NobodyForgotten(), RecordedDeliveries.sleepingWorkers()),
            new PushSettings("card", "https://example.com", "22:00-08:00"),
            new Office(),
            states);

    @ParameterizedTest
    @CsvSource({
        "NORMAL, 2026-11-23T23:00+08:00, 2026-11-24T08:00+08:00",
        "NORMAL, 2026-11-24T08:00+08:00,",
        "HIGH,   2026-11-23T23:00+08:00,",
        "URGENT, 2026-11-23T23:00+08:00,",
    })
    void waitsForTheMorningOnlyWithATicketThatCanWait(Priority priority, String created, @Nullable String heldUntil) {
        tell.ticket("cause", ticket(priority, at(created)));

        assertThat(deliveries.planned)
                .hasSize(2)
                .extracting(Planned::heldUntil)
                .containsOnly(heldUntil == null ? null : at(heldUntil));
    }

    @Test
    void waitsWithToDos() {
        tell.message("cause", message(StaffText.CUSTOMER_VERIFIED));

        assertThat(deliveries.planned).extracting(Planned::heldUntil).containsExactly(MORNING);
    }

    @ParameterizedTest
    @EnumSource(names = {"ATTACH_PROJECT", "CUSTOMER_WANTS_HUMAN"})
    void waitsWithNothingAboutATicketThatCannotWait(StaffText text) {
        states.put(TicketState.after(ticket(Priority.URGENT, NIGHT), null));
        tell.message("about an urgent one", new StaffMessage("li", text, Map.of(), "AS1", NIGHT));
        assertThat(deliveries.planned).extracting(Planned::heldUntil).containsOnlyNulls();

        states.put(TicketState.after(ticket(Priority.NORMAL, NIGHT), null));
        tell.message("about another one", new StaffMessage("li", text, Map.of(), "AS1", NIGHT));
        assertThat(deliveries.planned.getLast().heldUntil()).isEqualTo(MORNING);
    }

    @Test
    void waitsNoLongerWithWhatCameBeforeTheTicketThatCannotWait() {
        tell.ticket("cause", ticket(Priority.URGENT, NIGHT));
        tell.ticket("another", TicketMother.accepted("AS2", "li", null));

        assertThat(deliveries.released).containsExactly("AS1", "AS2");
    }

    @Test
    void answersAtOnceWhoeverPressedAButton() {
        for (StaffText answer :
                List.of(StaffText.NO_ACTION_RIGHT, StaffText.NO_ACTION_NOW, StaffText.DECISION_NOT_YOURS)) {
            tell.message("cause", message(answer));
        }

        assertThat(deliveries.planned).hasSize(3).extracting(Planned::heldUntil).containsOnlyNulls();
    }

    @Test
    void waitsWithOrdersThatAreToBeChanged() {
        ModificationRequested wish = (ModificationRequested) TicketMother.modification("li", "wang", null);
        tell.modification("cause", wish);
        assertThat(deliveries.planned).extracting(Planned::heldUntil).containsOnlyNulls();

        TellStaff atNoon = new TellStaff(
                deliveries,
                new Plan(deliveries, new NobodyForgotten(), RecordedDeliveries.sleepingWorkers()),
                new PushSettings("card", "https://example.com", "12:00-13:00"),
                new Office(),
                states);
        deliveries.planned.clear();
        atNoon.modification("cause", wish);

        assertThat(deliveries.planned).extracting(Planned::heldUntil).containsOnly(at("2024-02-02T13:00+08:00"));
    }

    private static StaffMessage message(StaffText text) {
        return new StaffMessage("li", text, Map.of(), null, NIGHT);
    }

    private static TicketCreated ticket(Priority priority, Instant at) {
        TicketCreated one = TicketMother.repair("AS1", "li", "wang");
        return new TicketCreated(
                one.ticketNo(),
                one.version(),
                one.type(),
                one.status(),
                priority,
                one.subject(),
                one.description(),
                one.reporter(),
                one.project(),
                one.owner(),
                one.salesRep(),
                one.reasons(),
                one.attachments(),
                at);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
