package link.aftersales.projectlink.page.web;

import java.util.List;
import java.util.stream.IntStream;
import link.aftersales.contracts.TicketAction;
import link.aftersales.projectlink.page.Viewer;
import org.jspecify.annotations.Nullable;

/** What its viewer can do to a ticket, as a form. */
record ActionsModel(String formKey, List<Button> buttons) {

    static @Nullable ActionsModel of(@Nullable Viewer viewer, String ticketNo) {
        List<TicketAction> may = viewer == null ? List.of() : viewer.may().getOrDefault(ticketNo, List.of());
        return viewer == null || may.isEmpty()
                ? null
                : new ActionsModel(
                        viewer.formKey(),
                        IntStream.range(0, may.size())
                                .mapToObj(n -> new Button(
                                        PageModel.cssName(may.get(n)),
                                        may.get(n).label(),
                                        n == 0))
                                .toList());
    }

    /** The likeliest one is {@code first}. */
    record Button(String value, String label, boolean first) {}
}
