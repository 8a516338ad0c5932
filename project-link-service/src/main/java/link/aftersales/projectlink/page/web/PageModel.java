package link.aftersales.projectlink.page.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.projectlink.page.ProjectPage;
import link.aftersales.projectlink.project.LinkToken;
import org.jspecify.annotations.Nullable;

/**
 * What the template puts on the page, ready to be read by people; escaping is the template's work. Changes that wait for a
 * decision stand apart, above the tickets.
 */
record PageModel(
        String attachments,
        String title,
        String projectNo,
        String status,
        String statusLabel,
        @Nullable String amount,
        int progress,
        String startedOn,
        @Nullable String endedOn,
        Customer customer,
        int ticketCount,
        List<TicketModel> tickets,
        @Nullable String wholePage,
        List<ModificationModel> waiting,
        List<ModificationModel> decided) {

    /** A page of so many tickets tells what was done only to those that matter now. */
    private static final int MANY = 10;

    private static final int NEWEST = 3;
    private static final Set<TicketStatus> OPEN =
            EnumSet.of(TicketStatus.PENDING, TicketStatus.PROCESSING, TicketStatus.WAITING_CUSTOMER);

    /** As short as it has to be; {@code wholePage} leads to the rest, if anything is left out. */
    static PageModel of(ProjectPage page, LinkToken token, Clock clock) {
        return page.tickets().size() > MANY
                ? model(page, token, clock, NEWEST)
                : model(page, token, clock, page.tickets().size());
    }

    /** With all that is known. */
    static PageModel whole(ProjectPage page, LinkToken token, Clock clock) {
        return model(page, token, clock, page.tickets().size());
    }

    private static PageModel model(ProjectPage page, LinkToken token, Clock clock, int told) {
        List<TicketModel> tickets = IntStream.range(0, page.tickets().size())
                .mapToObj(n -> ticket(page, page.tickets().get(n), n < told, clock))
                .toList();
        return new PageModel(
                token.secret() + "/attachments/",
                page.title(),
                page.projectNo(),
                cssName(page.status()),
                page.status().label(),
                yuan(page.orderAmount()),
                page.progress(),
                PeopleTime.say(page.startedOn()),
                page.endedOn() == null ? null : PeopleTime.say(page.endedOn()),
                Customer.of(page.customer()),
                page.tickets().size(),
                tickets,
                tickets.stream().anyMatch(TicketModel::shortened) ? "../../" + token.secret() + "?whole" : null,
                modifications(page, clock, status -> status == ModificationStatus.PENDING),
                modifications(page, clock, status -> status != ModificationStatus.PENDING));
    }

    private static List<ModificationModel> modifications(
            ProjectPage page, Clock clock, Predicate<ModificationStatus> wanted) {
        return page.modifications().stream()
                .filter(modification -> wanted.test(modification.status()))
                .map(modification -> ModificationModel.of(modification, clock))
                .toList();
    }

    private static TicketModel ticket(ProjectPage page, ProjectPage.Ticket ticket, boolean told, Clock clock) {
        TicketModel model = TicketModel.of(ticket, page.customer(), clock);
        return told || OPEN.contains(ticket.status()) ? model : model.withoutDeeds();
    }

    boolean hasWaiting() {
        return !waiting.isEmpty();
    }

    int waitingCount() {
        return waiting.size();
    }

    boolean hasDecided() {
        return !decided.isEmpty();
    }

    int decidedCount() {
        return decided.size();
    }

    static String cssName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String yuan(@Nullable BigDecimal amount) {
        DecimalFormat format = new DecimalFormat("¥#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return amount == null ? null : format.format(amount);
    }

    /** {@code initial} stands for the person where others would put a picture. */
    record Customer(
            String initial,
            String name,
            String phone,
            boolean callable,
            @Nullable String company,
            boolean verified) {

        static Customer of(ProjectPage.Customer customer) {
            return new Customer(
                    customer.name().substring(0, customer.name().offsetByCodePoints(0, 1)),
                    customer.name(),
                    customer.phone().text(),
                    customer.phone().callable(),
                    customer.company(),
                    customer.verified());
        }
    }
}
