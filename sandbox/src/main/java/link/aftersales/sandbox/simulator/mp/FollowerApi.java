package link.aftersales.sandbox.simulator.mp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/** {@code user/info}: what the account may know of a follower; never a name, never a phone number. */
final class FollowerApi {

    private static final int WRONG_OPENID = 40003;
    private static final int OPENID_MISSING = 41009;

    private final World world;

    FollowerApi(World world) {
        this.world = world;
    }

    List<ApiRoute> routes() {
        return List.of(ApiRoute.get(Platform.MP, "/cgi-bin/user/info", this::info));
    }

    private Answer info(ApiCall call) {
        Person person = world.people()
                .withOpenid(call.required("openid", OPENID_MISSING))
                .orElseThrow(() -> new Refusal(WRONG_OPENID, "invalid openid"));
        ObjectNode body =
                Json.object().put("subscribe", person.follows() ? 1 : 0).put("openid", person.openid());
        Instant followedAt = person.followedAt();
        if (followedAt == null) {
            return Answer.of(body);
        }
        if (person.unionid() != null) {
            body.put("unionid", person.unionid());
        }
        body.put("nickname", "")
                .put("headimgurl", "")
                .put("sex", 0)
                .put("language", "zh_CN")
                .put("subscribe_time", followedAt.getEpochSecond())
                .put("remark", "")
                .put("groupid", 0)
                .put("subscribe_scene", "ADD_SCENE_SEARCH")
                .put("qr_scene", 0)
                .put("qr_scene_str", "")
                .putArray("tagid_list");
        return Answer.of(body);
    }
}
