package link.aftersales.identity.imports;

import link.aftersales.contracts.MobileNumber;
import link.aftersales.http.sheet.ImportReport.Taken;
import org.jspecify.annotations.Nullable;

/** The company's customers by number, as far as they stand on no project. */
public interface KnownCustomers {

    /** Adds or changes what a number's owner is called; whom it concerns is told after the commit. */
    Taken put(MobileNumber phone, String name, @Nullable String company);
}
