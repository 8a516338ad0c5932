package link.aftersales.ticket.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import link.aftersales.http.sheet.CsvExport;
import link.aftersales.ticket.audit.Access;
import link.aftersales.ticket.audit.Access.Kind;
import link.aftersales.ticket.audit.Accesses;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.desk.TicketFilter;
import link.aftersales.ticket.desk.TicketLists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of tickets as a table, written as it is read, some hundred at a time. */
@RestController
class ExportController {

    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> HEADINGS =
            List.of("工单号", "类型", "状态", "优先级", "主题", "描述", "客户姓名", "客户手机", "客户公司", "项目编号", "项目名称", "负责人", "销售", "提交时间");

    private final TicketLists lists;
    private final Accesses accesses;
    private final Clock clock;

    ExportController(TicketLists lists, Accesses accesses, Clock clock) {
        this.lists = lists;
        this.accesses = accesses;
        this.clock = clock;
    }

    @GetMapping("/api/admin/tickets.csv")
    void export(@Valid TicketQuery query, HttpServletResponse response) throws IOException {
        TicketFilter filter = query.filter();
        long total = lists.page(filter, 0, 0).total();
        accesses.add(new Access(clock.instant(), Kind.EXPORT, query.described(), total));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tickets.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (CsvExport csv = new CsvExport(response.getOutputStream(), HEADINGS)) {
            write(csv, filter);
        }
    }

    private void write(CsvExport csv, TicketFilter filter) {
        List<Ticket> some = lists.after(null, filter, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(ticket -> csv.row(cells(ticket)));
            some = lists.after(some.getLast().ticketNo(), filter, AT_ONCE);
        }
    }

    private static List<@Nullable String> cells(Ticket ticket) {
        var reporter = ticket.reporter();
        return Arrays.asList(
                ticket.ticketNo(),
                ticket.type().label(),
                ticket.status().label(),
                ticket.priority().label(),
                ticket.subject(),
                ticket.description(),
                reporter.name(),
                reporter.phone(),
                reporter.company(),
                ticket.projectNo(),
                ticket.projectTitle(),
                ticket.owner(),
                ticket.salesRep(),
                SHOWN.format(ticket.createdAt().atZone(Span.BEIJING)));
    }
}
