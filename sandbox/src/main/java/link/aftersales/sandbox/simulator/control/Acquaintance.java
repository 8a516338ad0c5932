package link.aftersales.sandbox.simulator.control;

import java.time.Duration;
import java.util.List;
import link.aftersales.sandbox.simulator.callbacks.CpCallbacks;
import link.aftersales.sandbox.simulator.cp.WelcomeCodes;
import link.aftersales.sandbox.simulator.world.Contact;
import link.aftersales.sandbox.simulator.world.FriendRequest;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** How members and customers become contacts, and cease to be. */
public final class Acquaintance {

    private static final int BY_PHONE_SEARCH = 2;

    /** What comes with a new contact: state of a QR code, welcome code or none, how late the API knows of it. */
    record Circumstances(@Nullable String state, boolean withWelcomeCode, int unknownToApiMs) {

        static Circumstances of(ControlBody body) {
            return new Circumstances(
                    body.has("state") ? body.required("state") : null,
                    body.flag("welcomeCode", true),
                    body.number("unknownToApiMs", 0));
        }
    }

    private final World world;
    private final WelcomeCodes welcomeCodes;
    private final CpCallbacks callbacks;

    public Acquaintance(World world, WelcomeCodes welcomeCodes, CpCallbacks callbacks) {
        this.world = world;
        this.welcomeCodes = welcomeCodes;
        this.callbacks = callbacks;
    }

    /** The member finds whoever has this number and asks him; {@code remarksMobile}: WeCom notes the number by itself. */
    Person search(Member member, String phone, boolean remarksMobile) {
        return world.store().atomically(() -> {
            Person found =
                    world.people().withPhone(phone).orElseThrow(() -> ControlProblem.unknown("nobody has this number"));
            checkStrangers(member, found);
            world.requests()
                    .put(new FriendRequest(
                            member.userid(),
                            found.personId(),
                            remarksMobile,
                            world.clock().now()));
            return found;
        });
    }

    String accept(Person person, String userid, Circumstances circumstances) {
        return world.store().atomically(() -> {
            FriendRequest request = world.members()
                    .find(userid)
                    .flatMap(member -> world.requests().take(member.userid(), person.personId()))
                    .orElseThrow(() -> ControlProblem.impossibleNow("no friend request from this member"));
            List<String> mobiles = request.remarksMobile() ? List.of(person.phone()) : List.of();
            return join(request.userid(), person, BY_PHONE_SEARCH, request.userid(), mobiles, circumstances);
        });
    }

    /** They become contacts at once, by scanning or otherwise. {@code byMember}: he acted, not the customer. */
    String add(Member member, Person person, int addWay, boolean byMember, List<String> mobiles, Circumstances with) {
        return world.store().atomically(() -> {
            checkStrangers(member, person);
            world.requests().take(member.userid(), person.personId());
            String oper = byMember ? member.userid() : person.externalUserId();
            return join(member.userid(), person, addWay, oper, mobiles, with);
        });
    }

    private String join(
            String userid, Person person, int addWay, String oper, List<String> mobiles, Circumstances circumstances) {
        Contact contact = world.contacts()
                .put(new Contact(
                        userid,
                        person.externalUserId(),
                        world.clock().wire(),
                        addWay,
                        oper,
                        new Contact.Remark(person.name(), "", "", mobiles),
                        circumstances.state(),
                        world.clock().now().plus(Duration.ofMillis(circumstances.unknownToApiMs()))));
        return callbacks.added(contact, circumstances.withWelcomeCode() ? welcomeCodes.issue(contact) : null);
    }

    String deletedByCustomer(Person person, String userid) {
        return world.store().atomically(() -> callbacks.deletedByCustomer(end(userid, person)));
    }

    String deletedByMember(Member member, Person person) {
        return world.store().atomically(() -> callbacks.deletedByMember(end(member.userid(), person)));
    }

    private Contact end(String userid, Person person) {
        Contact contact = world.members()
                .find(userid)
                .flatMap(member -> world.contacts().find(member.userid(), person.externalUserId()))
                .orElseThrow(() -> ControlProblem.impossibleNow("they are not contacts"));
        world.contacts().remove(contact);
        return contact;
    }

    private void checkStrangers(Member member, Person person) {
        if (world.contacts().find(member.userid(), person.externalUserId()).isPresent()) {
            throw ControlProblem.impossibleNow("they are contacts already");
        }
    }
}
