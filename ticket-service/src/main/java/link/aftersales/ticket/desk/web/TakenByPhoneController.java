package link.aftersales.ticket.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.desk.ActionLog;
import link.aftersales.ticket.desk.Opening;
import link.aftersales.ticket.desk.TakeByPhone;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.directory.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tickets that somebody takes down for a customer on the phone. */
@RestController
@RequestMapping("/api/admin/tickets")
class TakenByPhoneController {

    private static final int LONGEST = 4000;

    /** What the operator wrote down. */
    record Taken(
            @Nullable String customerPhone,
            @Nullable String type,
            @Nullable String description,
            @Nullable String projectNo) {}

    private final TakeByPhone takeByPhone;
    private final Projects projects;
    private final ActionLog log;

    TakenByPhoneController(TakeByPhone takeByPhone, Projects projects, ActionLog log) {
        this.takeByPhone = takeByPhone;
        this.projects = projects;
        this.log = log;
    }

    /** 201 with the new ticket; 200 with the one that was taken down minutes ago. */
    @PostMapping
    ResponseEntity<TicketView> take(@RequestBody Taken taken) {
        Opening opening = takeByPhone.take(
                phone(taken.customerPhone()),
                type(taken.type()),
                description(taken.description()),
                project(taken.projectNo()));
        return switch (opening) {
            case Opening.Opened(Ticket ticket) -> answer(HttpStatus.CREATED, ticket);
            case Opening.AlreadyOpen(Ticket ticket) -> answer(HttpStatus.OK, ticket);
            case Opening.ColleagueOpened(Ticket ticket) -> answer(HttpStatus.OK, ticket);
        };
    }

    private ResponseEntity<TicketView> answer(HttpStatus status, Ticket ticket) {
        return ResponseEntity.status(status).body(TicketView.whole(ticket, List.of(), log.of(ticket.ticketNo())));
    }

    private static MobileNumber phone(@Nullable String phone) {
        return MobileNumber.parse(required("customerPhone", phone))
                .orElseThrow(() -> wrong("customerPhone is no mobile number"));
    }

    private static TicketType type(@Nullable String type) {
        String name = required("type", type).toUpperCase(Locale.ROOT);
        return Arrays.stream(TicketType.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("type must be one of repair, maintenance, complaint, return, other"));
    }

    private static String description(@Nullable String description) {
        String told = required("description", description);
        if (told.length() > LONGEST) {
            throw wrong("description has more than " + LONGEST + " characters");
        }
        return told;
    }

    private @Nullable String project(@Nullable String projectNo) {
        if (projectNo == null || projectNo.isBlank()) {
            return null;
        }
        return projects.find(projectNo.strip())
                .orElseThrow(() -> wrong("no such project"))
                .projectNo();
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw wrong(name + " is missing");
        }
        return value.strip();
    }

    private static RuntimeException wrong(String detail) {
        return TicketActionController.problem(HttpStatus.BAD_REQUEST, detail);
    }
}
