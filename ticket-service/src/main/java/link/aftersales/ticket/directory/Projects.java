package link.aftersales.ticket.directory;

import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.ProjectSnapshot;

/** The copies of all projects. */
public interface Projects {

    /** Takes a newer state; an older or equal one changes nothing. */
    void apply(ProjectSnapshot snapshot);

    /** Forgets a deleted project. */
    void forget(String projectNo);

    /** A project by its number. */
    Optional<Project> find(String projectNo);

    /** The projects of which a member of staff is the owner or the sales representative, best first. */
    List<Project> ofMember(String userId);

    /** The projects that name this number as main customer or further contact. */
    List<Project> withPhone(String phone);

    /** The projects of a customer, best first; none while his number is not proven. */
    default List<Project> of(Customer customer) {
        return customer.provenPhone().map(this::withPhone).orElse(List.of()).stream()
                .sorted(Project.BEST_FIRST)
                .toList();
    }
}
