package link.aftersales.sandbox.simulator.control;

import java.util.ArrayList;
import java.util.List;
import link.aftersales.sandbox.simulator.callbacks.MpCallbacks;
import link.aftersales.sandbox.simulator.mp.ReplyWindows;
import link.aftersales.sandbox.simulator.platform.MediaShelf;
import link.aftersales.sandbox.simulator.platform.MediaUrls;
import link.aftersales.sandbox.simulator.platform.Medium;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/** What somebody does in the Official Account's chat. Each act is remembered and called back in one step. */
public final class FollowerPlay {

    private final World world;
    private final ReplyWindows windows;
    private final MediaShelf shelf;
    private final MpCallbacks callbacks;
    private final MediaUrls urls;

    public FollowerPlay(World world, ReplyWindows windows, MediaShelf shelf, MpCallbacks callbacks, MediaUrls urls) {
        this.world = world;
        this.windows = windows;
        this.shelf = shelf;
        this.callbacks = callbacks;
        this.urls = urls;
    }

    String follow(Person person) {
        return world.store().atomically(() -> {
            if (current(person).follows()) {
                throw ControlProblem.impossibleNow("already follows");
            }
            world.people().follow(person, world.clock().wire());
            windows.followed(person.openid());
            return callbacks.subscribe(person);
        });
    }

    String unfollow(Person person) {
        return world.store().atomically(() -> {
            checkFollows(person);
            world.people().unfollow(person);
            windows.unfollowed(person.openid());
            return callbacks.unsubscribe(person);
        });
    }

    String say(Person person, String text) {
        return world.store().atomically(() -> {
            speaks(person);
            world.chats().fromCustomer(person, "text", text, null);
            return callbacks.text(person, text);
        });
    }

    /** All of it in the same second, as from the album; answers the first message's id. */
    String send(Person person, List<Enclosed> enclosed) {
        List<Medium> media =
                enclosed.stream().map(one -> one.putOn(shelf, Platform.MP)).toList();
        return world.store().atomically(() -> {
            speaks(person);
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < media.size(); i++) {
                Medium medium = media.get(i);
                world.chats()
                        .fromCustomer(person, medium.type(), enclosed.get(i).shown(), medium.mediaId());
                ids.add(tell(person, medium));
            }
            return ids.getFirst();
        });
    }

    private String tell(Person person, Medium medium) {
        return switch (medium.type()) {
            case "image" -> callbacks.image(person, medium.mediaId(), urls.of(medium));
            case "voice" -> callbacks.voice(person, medium.mediaId());
            case "video" -> callbacks.video(person, medium.mediaId());
            case "file" -> callbacks.file(person, medium.fileName(), shelf.bytes(medium));
            default -> throw new IllegalArgumentException(medium.type());
        };
    }

    String clickMenu(Person person, String key) {
        return world.store().atomically(() -> {
            checkFollows(person);
            windows.menuWasClicked(person.openid());
            return callbacks.click(person, key);
        });
    }

    private void speaks(Person person) {
        checkFollows(person);
        windows.messageCame(person.openid());
    }

    private void checkFollows(Person person) {
        if (!current(person).follows()) {
            throw ControlProblem.impossibleNow("does not follow the Official Account");
        }
    }

    private Person current(Person person) {
        return world.people().find(person.personId()).orElse(person);
    }
}
