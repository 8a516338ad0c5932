package link.aftersales.projectlink.imports;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of staff whom the company has listed. */
public interface ListedStaff {

    /** A member as the list has him. */
    record Member(
            String userId, @Nullable String name, @Nullable String phone) {}

    /** Whether nobody is listed. */
    boolean isEmpty();

    /** Everybody whose userid (in any case of letters), name or mobile is among these. */
    List<Member> known(Collection<String> texts);
}
