package link.aftersales.projectlink.viewer;

import java.time.Clock;
import java.util.Optional;
import link.aftersales.projectlink.viewer.WecomMembers.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes somebody in who comes back from WeCom. */
@Component
public class EndLogIn {

    private final LogIns logIns;
    private final ObjectProvider<WecomMembers> members;
    private final Reachable reachable;
    private final MemberSessions sessions;
    private final Clock clock;

    EndLogIn(
            LogIns logIns,
            ObjectProvider<WecomMembers> members,
            Reachable reachable,
            MemberSessions sessions,
            Clock clock) {
        this.logIns = logIns;
        this.members = members;
        this.reachable = reachable;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Where he goes on, with his new session if WeCom named a member. */
    public record Ended(Return back, @Nullable String session) {

        @Override
        public String toString() {
            return "Ended[secret]";
        }
    }

    /** Empty when this browser has nobody on the way with that state; WeCom is not asked then. */
    public Optional<Ended> end(String state, String browser, @Nullable String code) {
        return logIns.take(state, browser, clock.instant())
                .map(back -> new Ended(back, code == null ? null : session(code)));
    }

    private @Nullable String session(String code) {
        WecomMembers wecom = members.getIfAvailable();
        return wecom == null ? null : session(wecom.name(code));
    }

    private @Nullable String session(Named named) {
        return switch (named) {
            case Named.Member(String userId) -> {
                reachable.answered();
                yield sessions.open(userId);
            }
            case Named.Nobody nobody -> {
                reachable.answered();
                yield null;
            }
            case Named.NoAnswer none -> {
                reachable.failed();
                yield null;
            }
        };
    }
}
