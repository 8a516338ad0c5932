package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.world.World;

/** {@code externalcontact/send_welcome_msg}: appears in the customer's chat with the member. */
final class WelcomeApi {

    private static final int BAD_PARAMETER = 40058;

    private final World world;
    private final WelcomeCodes codes;

    WelcomeApi(World world, WelcomeCodes codes) {
        this.world = world;
        this.codes = codes;
    }

    List<ApiRoute> routes() {
        return List.of(ApiRoute.post(Platform.CP, "/cgi-bin/externalcontact/send_welcome_msg", this::send));
    }

    private Answer send(ApiCall call) {
        ObjectNode body = call.json();
        String text = body.path("text").path("content").asText();
        if (text.isEmpty() && body.path("attachments").isEmpty()) {
            throw new Refusal(BAD_PARAMETER, "text and attachments are both empty");
        }
        return world.store().atomically(() -> {
            WelcomeCode code = codes.use(body.path("welcome_code").asText());
            world.people().withExternalUserId(code.externalUserId()).ifPresent(person -> world.chats()
                    .fromMember(person, code.userid(), text));
            return Answer.ok();
        });
    }
}
