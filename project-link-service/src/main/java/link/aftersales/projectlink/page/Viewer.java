package link.aftersales.projectlink.page;

import java.util.List;
import java.util.Map;
import link.aftersales.contracts.TicketAction;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who has the page before his eyes, with what he may do to which ticket, the likeliest first. {@code formKey}
 * proves that a form was sent from his page; {@code notice} tells him what became of what he did last.
 */
public record Viewer(
        String name,
        String formKey,
        Map<String, List<TicketAction>> may,
        @Nullable String notice) {

    public Viewer {
        may = Map.copyOf(may);
    }

    @Override
    public String toString() {
        return "Viewer[secret]";
    }
}
