package link.aftersales.projectlink.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.http.sheet.ImportReport.Refused;
import link.aftersales.http.sheet.ImportReport.RowResult;
import link.aftersales.http.sheet.ImportReport.Taken;
import link.aftersales.http.sheet.SheetRow;
import link.aftersales.projectlink.project.ProjectNo;
import link.aftersales.projectlink.project.RegisterProjects;
import link.aftersales.projectlink.project.Registered;
import org.springframework.dao.PessimisticLockingFailureException;

/** Takes the rows of one table, and knows which numbers it has seen in it. */
final class TakeProjects {

    private static final int TRIES = 5;

    private final RegisterProjects registerProjects;
    private final ListedStaff staff;
    private final boolean dryRun;
    private final Map<ProjectNo, Integer> seen = new HashMap<>();

    TakeProjects(RegisterProjects registerProjects, ListedStaff staff, boolean dryRun) {
        this.registerProjects = registerProjects;
        this.staff = staff;
        this.dryRun = dryRun;
    }

    List<RowResult> take(List<SheetRow> rows) {
        Owners owners = Owners.among(
                staff,
                rows.stream()
                        .flatMap(row -> Stream.of(
                                row.required(ProjectColumns.ASSIGNED_TO), row.required(ProjectColumns.SALES_REP)))
                        .collect(Collectors.toSet()));
        Map<SheetRow, RowResult> results = new HashMap<>();
        Map<SheetRow, ProjectRow> good = new LinkedHashMap<>();
        for (SheetRow row : rows) {
            ReadProject read = new ReadProject(row, owners);
            Optional<ProjectRow> project = read.read();
            Optional<RowResult> repeated = repeated(row);
            if (repeated.isPresent()) {
                results.put(row, repeated.get());
            } else if (project.isPresent()) {
                good.put(row, project.get());
            } else {
                results.put(row, new Refused(read.faults()));
            }
        }
        List<Registered> registered = registered(new ArrayList<>(good.values()));
        List<SheetRow> taken = List.copyOf(good.keySet());
        for (int i = 0; i < taken.size(); i++) {
            results.put(taken.get(i), counted(registered.get(i)));
        }
        return rows.stream()
                .map(row -> Objects.requireNonNull(results.get(row)))
                .toList();
    }

    /** The first row of a number counts, also when something else is wrong with it. */
    private Optional<RowResult> repeated(SheetRow row) {
        return ReadProject.number(row)
                .map(number -> seen.putIfAbsent(number, row.number()))
                .map(first -> new Refused(ProjectColumns.PROJECT_NO, "与第 " + first + " 行的项目编号重复"));
    }

    /** Whoever takes the same projects in another order makes the database choose one to begin again. */
    private List<Registered> registered(List<ProjectRow> projects) {
        if (dryRun) {
            return registerProjects.compare(projects);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return registerProjects.register(projects);
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == TRIES) {
                    throw deadlock;
                }
            }
        }
    }

    private static Taken counted(Registered registered) {
        return switch (registered) {
            case Registered.Created created -> Taken.CREATED;
            case Registered.Changed changed -> Taken.UPDATED;
            case Registered.Unchanged unchanged -> Taken.UNCHANGED;
        };
    }
}
