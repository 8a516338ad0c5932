package link.aftersales.projectlink.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import link.aftersales.projectlink.console.Service;
import org.jspecify.annotations.Nullable;

/** What can be imported, in the order in which a new company does it. */
enum ImportKind {
    STAFF("员工", Service.IDENTITY),
    PROJECTS("项目", Service.PROJECT_LINK),
    CUSTOMERS("客户", Service.IDENTITY);

    private final String label;
    private final Service service;

    ImportKind(String label, Service service) {
        this.label = label;
        this.service = service;
    }

    static Optional<ImportKind> of(@Nullable String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }

    String label() {
        return label;
    }

    Service service() {
        return service;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/api/admin/" + wire() + "/import";
    }

    /** Where empty tables are to be had. */
    List<Cell.Download> templates() {
        String address = ImportsController.PATH + "/" + wire() + "/template.";
        return List.of(new Cell.Download("XLSX", address + "xlsx"), new Cell.Download("CSV", address + "csv"));
    }
}
