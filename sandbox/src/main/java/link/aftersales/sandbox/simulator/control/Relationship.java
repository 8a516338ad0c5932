package link.aftersales.sandbox.simulator.control;

import java.util.List;
import link.aftersales.sandbox.simulator.callbacks.CpCallbacks;
import link.aftersales.sandbox.simulator.world.Contact;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/** What becomes of contacts: they are spoken to, noted, handed over, deleted. */
public final class Relationship {

    private static final int ASSIGNED_BY_ADMIN = 202;
    private static final String ADMIN = "admin";

    private final World world;
    private final CpCallbacks callbacks;

    public Relationship(World world, CpCallbacks callbacks) {
        this.world = world;
        this.callbacks = callbacks;
    }

    /** No application hears of it: these chats cannot be read by anyone. */
    void say(Member member, Person person, String text) {
        world.store().atomically(() -> {
            contact(member.userid(), person);
            world.chats().fromMember(person, member.userid(), text);
        });
    }

    /** The member notes phone numbers, of which WeCom tells nobody. */
    void noteNumbers(Member member, Person person, List<String> mobiles) {
        world.store().atomically(() -> {
            Contact contact = contact(member.userid(), person);
            Contact.Remark old = contact.remark();
            world.contacts()
                    .put(contact.with(new Contact.Remark(old.name(), old.description(), old.company(), mobiles)));
        });
    }

    String noteName(Member member, Person person, String name) {
        return world.store().atomically(() -> {
            Contact contact = contact(member.userid(), person);
            Contact.Remark old = contact.remark();
            return callbacks.edited(world.contacts()
                    .put(contact.with(new Contact.Remark(name, old.description(), old.company(), old.mobiles()))));
        });
    }

    /** An administrator gives the customer to another member. What happens to the old one's remarks is invented: they go. */
    String handOver(Member from, Person person, Member to) {
        return world.store().atomically(() -> {
            if (world.contacts().find(to.userid(), person.externalUserId()).isPresent()) {
                throw ControlProblem.impossibleNow("they are contacts already");
            }
            callbacks.handedOver(end(from.userid(), person));
            Contact.Remark remark = new Contact.Remark(person.name(), "", "", List.of());
            return callbacks.added(
                    world.contacts()
                            .put(new Contact(
                                    to.userid(),
                                    person.externalUserId(),
                                    world.clock().wire(),
                                    ASSIGNED_BY_ADMIN,
                                    ADMIN,
                                    remark,
                                    null,
                                    world.clock().now(),
                                    false)),
                    null);
        });
    }

    String deletedByCustomer(Person person, String userid) {
        return world.store().atomically(() -> callbacks.deletedByCustomer(end(userid, person)));
    }

    String deletedByMember(Member member, Person person) {
        return world.store().atomically(() -> callbacks.deletedByMember(end(member.userid(), person)));
    }

    private Contact end(String userid, Person person) {
        Contact contact = contact(userid, person);
        world.contacts().remove(contact);
        return contact;
    }

    private Contact contact(String userid, Person person) {
        return world.members()
                .find(userid)
                .flatMap(member -> world.contacts().find(member.userid(), person.externalUserId()))
                .orElseThrow(() -> ControlProblem.impossibleNow("they are not contacts"));
    }
}
