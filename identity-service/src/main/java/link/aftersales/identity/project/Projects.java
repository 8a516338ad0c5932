package link.aftersales.identity.project;

import java.util.Optional;
import java.util.Set;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.ProjectSnapshot;
import org.jspecify.annotations.Nullable;

/** A copy of the projects, read by the numbers of the people on them. */
public interface Projects {

    /**
     * What the company registered about the owner of a number, from the project that counts; title and sales representative
     * are empty when he stands on no project but in the imported list of customers.
     */
    record Registration(
            String title,
            String salesRep,
            String name,
            @Nullable String company) {}

    /** By the most recent project in progress, else the most recent one; main customers and contacts alike. */
    Optional<Registration> of(MobileNumber phone);

    /** Takes over a newer state; answers the numbers whose registration it may have changed. */
    Set<MobileNumber> copy(ProjectSnapshot project);

    /** Forgets a project; answers the numbers that were on it. */
    Set<MobileNumber> forget(String projectNo);
}
