package link.aftersales.identity.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import link.aftersales.http.sheet.ImportReport;
import link.aftersales.http.sheet.SheetTemplate;
import link.aftersales.http.sheet.Upload;
import link.aftersales.identity.imports.ImportCustomers;
import link.aftersales.identity.imports.ImportStaff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    @GetMapping("/api/admin/staff/import/template")
    ResponseEntity<byte[]> staffTemplate(@RequestParam(defaultValue = "xlsx") String format) {
        return SheetTemplate.download("员工", format, ImportStaff.COLUMNS);
    }

    @GetMapping("/api/admin/customers/import/template")
    ResponseEntity<byte[]> customersTemplate(@RequestParam(defaultValue = "xlsx") String format) {
        return SheetTemplate.download("客户", format, ImportCustomers.COLUMNS);
    }
}
