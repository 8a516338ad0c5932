package link.aftersales.sandbox.simulator.control;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import link.aftersales.sandbox.simulator.callbacks.MpCallbacks;
import link.aftersales.sandbox.simulator.mp.ReplyWindows;
import link.aftersales.sandbox.simulator.platform.MediaShelf;
import link.aftersales.sandbox.simulator.platform.Medium;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/** What somebody does in the Official Account's chat. Each act is remembered and called back in one step. */
public final class FollowerPlay {

    /** Where the platform's own pictures can be fetched. */
    public interface PictureUrls {
        String of(Medium medium);
    }

    private static final Pattern DATA_URL = Pattern.compile("data:(image/(\\w+));base64,(.+)", Pattern.DOTALL);

    private final World world;
    private final ReplyWindows windows;
    private final MediaShelf shelf;
    private final MpCallbacks callbacks;
    private final PictureUrls urls;

    public FollowerPlay(World world, ReplyWindows windows, MediaShelf shelf, MpCallbacks callbacks, PictureUrls urls) {
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

    /** {@code picture} is {@code sample} or a data URL. */
    String sendImage(Person person, String picture) {
        Medium medium = store(picture);
        return world.store().atomically(() -> {
            speaks(person);
            world.chats().fromCustomer(person, "image", "[图片]", medium.mediaId());
            return callbacks.image(person, medium.mediaId(), urls.of(medium));
        });
    }

    String sendVoice(Person person) {
        Medium medium = shelf.put(Platform.MP, "voice", "voice.amr", "audio/amr", Samples.voice());
        return world.store().atomically(() -> {
            speaks(person);
            world.chats().fromCustomer(person, "voice", "[语音]", medium.mediaId());
            return callbacks.voice(person, medium.mediaId());
        });
    }

    String clickMenu(Person person, String key) {
        return world.store().atomically(() -> {
            checkFollows(person);
            windows.menuWasClicked(person.openid());
            return callbacks.click(person, key);
        });
    }

    private Medium store(String picture) {
        if (picture.equals("sample")) {
            return shelf.put(Platform.MP, "image", "photo.jpg", "image/jpeg", Samples.picture());
        }
        Matcher dataUrl = DATA_URL.matcher(picture);
        if (!dataUrl.matches()) {
            throw ControlProblem.malformed("image must be \"sample\" or a data URL");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(dataUrl.group(3));
        return shelf.put(Platform.MP, "image", "photo." + dataUrl.group(2), dataUrl.group(1), bytes);
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
