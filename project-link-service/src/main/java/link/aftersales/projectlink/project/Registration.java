package link.aftersales.projectlink.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody says about a project, who need not say everything. */
public interface Registration {

    ProjectNo projectNo();

    /** All that is to be known from now on; {@code before} is what was known, if anything was. */
    ProjectDetails details(@Nullable ProjectDetails before);

    /** All further contacts from now on. */
    List<Contact> contacts(List<Contact> before);
}
