package link.aftersales.identity.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import link.aftersales.http.sheet.ImportReport;
import link.aftersales.http.sheet.Upload;
import link.aftersales.identity.imports.ImportCustomers;
import link.aftersales.identity.imports.ImportStaff;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImportsController {

    private final ImportStaff importStaff;
    private final ImportCustomers importCustomers;

    ImportsController(ImportStaff importStaff, ImportCustomers importCustomers) {
        this.importStaff = importStaff;
        this.importCustomers = importCustomers;
    }

    @PostMapping("/api/admin/staff/import")
    ImportReport staff(HttpServletRequest request) {
        try (Upload upload = Upload.of(request)) {
            return importStaff.from(upload);
        }
    }

    @PostMapping("/api/admin/customers/import")
    ImportReport customers(HttpServletRequest request) {
        try (Upload upload = Upload.of(request)) {
            return importCustomers.from(upload);
        }
    }
}
