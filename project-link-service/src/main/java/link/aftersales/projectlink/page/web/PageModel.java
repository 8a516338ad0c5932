package link.aftersales.projectlink.page.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import link.aftersales.projectlink.page.ProjectPage;
import link.aftersales.projectlink.project.LinkToken;
import org.jspecify.annotations.Nullable;

/** What the template puts on the page, ready to be read by people; escaping is the template's work. */
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
        int modificationCount,
        List<ModificationModel> modifications) {

    static PageModel of(ProjectPage page, LinkToken token, Clock clock) {
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
                page.tickets().stream()
                        .map(ticket -> TicketModel.of(ticket, page.customer(), clock))
                        .toList(),
                page.modifications().size(),
                page.modifications().stream()
                        .map(modification -> ModificationModel.of(modification, clock))
                        .toList());
    }

    boolean hasModifications() {
        return !modifications.isEmpty();
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
