package link.aftersales.sandbox.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.kf.CustomerService;
import link.aftersales.sandbox.simulator.kf.KfAccount;
import link.aftersales.sandbox.simulator.platform.MediaShelf;
import link.aftersales.sandbox.simulator.platform.Medium;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/** What somebody does in a chat of 微信客服. Each act is remembered and rings in one step. */
public final class VisitorPlay {

    private final World world;
    private final CustomerService service;
    private final MediaShelf shelf;

    public VisitorPlay(World world, CustomerService service, MediaShelf shelf) {
        this.world = world;
        this.service = service;
        this.shelf = shelf;
    }

    String enter(Person person, KfAccount account, String scene) {
        return service.entered(account, person, scene);
    }

    String say(Person person, KfAccount account, String text) {
        return world.store().atomically(() -> {
            world.chats().toService(person, account.openKfId(), "text", text, null);
            return service.said(account, person, "text", Json.object().put("content", text));
        });
    }

    /** All of it in the same second; answers the first message's id. */
    String send(Person person, KfAccount account, List<Enclosed> enclosed) {
        List<Medium> media =
                enclosed.stream().map(one -> one.putOn(shelf, Platform.CP)).toList();
        return world.store().atomically(() -> {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < media.size(); i++) {
                Medium medium = media.get(i);
                String shown = enclosed.get(i).shown();
                world.chats().toService(person, account.openKfId(), medium.type(), shown, medium.mediaId());
                ObjectNode content = Json.object().put("media_id", medium.mediaId());
                ids.add(service.said(account, person, medium.type(), content));
            }
            return ids.getFirst();
        });
    }
}
