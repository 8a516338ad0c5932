package link.aftersales.sandbox.simulator.control;

import java.time.Duration;
import java.util.List;
import link.aftersales.sandbox.simulator.callbacks.CpCallbacks;
import link.aftersales.sandbox.simulator.world.Contact;
import link.aftersales.sandbox.simulator.world.FriendRequest;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/** How members and customers become contacts. */
public final class Acquaintance {

    private static final int UNKNOWN = 0;
    private static final int BY_PHONE_SEARCH = 2;

    private final World world;
    private final Greeting greeting;
    private final CpCallbacks callbacks;

    public Acquaintance(World world, Greeting greeting, CpCallbacks callbacks) {
        this.world = world;
        this.greeting = greeting;
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

    /** Who was a contact of this member before comes back with an unknown origin (platform facts 2.3.5). */
    String accept(Person person, String userid, Circumstances circumstances) {
        return world.store().atomically(() -> {
            FriendRequest request = world.members()
                    .find(userid)
                    .flatMap(member -> world.requests().take(member.userid(), person.personId()))
                    .orElseThrow(() -> ControlProblem.impossibleNow("no friend request from this member"));
            List<String> mobiles = request.remarksMobile() ? List.of(person.phone()) : List.of();
            boolean again = world.contacts().wereOnce(request.userid(), person.externalUserId());
            int addWay = again ? UNKNOWN : BY_PHONE_SEARCH;
            return join(request.userid(), person, addWay, request.userid(), mobiles, circumstances);
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
                        world.clock().now().plus(Duration.ofMillis(circumstances.unknownToApiMs())),
                        circumstances.half()));
        return callbacks.added(contact, greeting.codeFor(contact, person, circumstances.welcome()));
    }

    /** The member confirms a customer who had added him; he was greeted before. */
    String confirm(Member member, Person person) {
        return world.store().atomically(() -> {
            Contact half = world.contacts()
                    .find(member.userid(), person.externalUserId())
                    .filter(Contact::half)
                    .orElseThrow(() -> ControlProblem.impossibleNow("nothing to confirm"));
            return callbacks.added(world.contacts().put(half.confirmed()), null);
        });
    }

    private void checkStrangers(Member member, Person person) {
        if (world.contacts().find(member.userid(), person.externalUserId()).isPresent()) {
            throw ControlProblem.impossibleNow("they are contacts already");
        }
    }
}
