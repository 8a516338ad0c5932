package link.aftersales.projectlink.page.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import link.aftersales.projectlink.page.ProjectPage;
import link.aftersales.projectlink.page.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What the templates put on the page, ready to be read by people; escaping is their work. Changes that wait for a decision
 * stand apart, above the tickets. Not {@code whole} is a page that may leave out what does not fit.
 */
record PageModel(
        boolean whole,
        String wholePage,
        String attachments,
        @Nullable Viewer viewer,
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
        int openCount,
        List<TicketModel> tickets,
        List<ModificationModel> waiting,
        List<ModificationModel> decided) {

    /** So many tickets stand open on the page; the others are one tap away. */
    private static final int UNFOLDED = 5;

    static PageModel of(ProjectPage page, Reading reading) {
        return new PageModel(
                reading.whole(),
                reading.wholePage(),
                reading.token().secret() + "/attachments/",
                reading.viewer(),
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
                (int) page.tickets().stream().filter(TicketModel::isOpen).count(),
                tickets(page, reading),
                modifications(page, reading, ModificationModel::waits),
                modifications(page, reading, Predicate.not(ModificationModel::waits)));
    }

    /** The newest and those that are not done stand open. */
    private static List<TicketModel> tickets(ProjectPage page, Reading reading) {
        List<TicketModel> models = new ArrayList<>();
        int unfolded = 0;
        for (ProjectPage.Ticket ticket : page.tickets()) {
            boolean folded = !models.isEmpty() && (unfolded == UNFOLDED || !TicketModel.isOpen(ticket));
            unfolded += folded ? 0 : 1;
            models.add(TicketModel.of(ticket, folded, page.customer(), reading));
        }
        return models;
    }

    private static List<ModificationModel> modifications(
            ProjectPage page, Reading reading, Predicate<ProjectPage.Modification> wanted) {
        return page.modifications().stream()
                .filter(wanted)
                .map(modification -> ModificationModel.of(modification, reading))
                .toList();
    }

    static String cssName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    boolean hasTickets() {
        return !tickets.isEmpty();
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
