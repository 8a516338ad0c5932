package link.aftersales.sandbox.simulator.world;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import link.aftersales.sandbox.simulator.store.Store;
import link.aftersales.sandbox.simulator.store.Table;

/** The company's staff in WeCom; userids differ in more than upper and lower case. */
public final class Members {

    private static final int LIMIT = 10_000;

    private final Table<Member> members;

    public Members(Store store) {
        this.members = store.table("members", Member.class, LIMIT);
    }

    public Member put(Member member) {
        return members.put(key(member.userid()), member);
    }

    public Optional<Member> find(String userid) {
        return members.find(key(userid));
    }

    public List<Member> all() {
        return members.all();
    }

    private static String key(String userid) {
        return userid.toLowerCase(Locale.ROOT);
    }
}
