package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.Members;

/** Whom a request names: known members, and names that nobody bears. Departments and tags do not exist here. */
record Receivers(List<Member> members, String invalidUsers, String invalidParties, String invalidTags) {

    private static final int MOST = 1000;
    private static final int WRONG_USERID_COUNT = 40032;
    private static final int NOBODY_NAMED = 82001;
    private static final int ALL_INVALID = 81013;

    static Receivers of(ObjectNode body, Members known) {
        String users = body.path("touser").asText();
        String parties = body.path("toparty").asText();
        String tags = body.path("totag").asText();
        if (users.isEmpty() && parties.isEmpty() && tags.isEmpty()) {
            throw new Refusal(NOBODY_NAMED, "touser, toparty and totag are all empty");
        }
        Map<String, Member> members = new LinkedHashMap<>();
        List<String> invalid = new ArrayList<>();
        if (users.equals("@all")) {
            known.all().forEach(member -> members.put(member.userid(), member));
        } else {
            sort(users, known, members, invalid);
        }
        if (members.isEmpty()) {
            throw new Refusal(ALL_INVALID, "user & party & tag all invalid");
        }
        return new Receivers(List.copyOf(members.values()), String.join("|", invalid), parties, tags);
    }

    private static void sort(String users, Members known, Map<String, Member> members, List<String> invalid) {
        String[] userids = users.split("\\|");
        if (userids.length > MOST) {
            throw new Refusal(WRONG_USERID_COUNT, "too many userids");
        }
        for (String userid : userids) {
            known.find(userid)
                    .ifPresentOrElse(
                            member -> members.put(member.userid(), member),
                            () -> invalid.add(userid.toLowerCase(Locale.ROOT)));
        }
        invalid.removeIf(String::isEmpty);
    }
}
