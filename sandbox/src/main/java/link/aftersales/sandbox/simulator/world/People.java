package link.aftersales.sandbox.simulator.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.sandbox.simulator.store.Index;
import link.aftersales.sandbox.simulator.store.Store;
import link.aftersales.sandbox.simulator.store.Table;
import org.jspecify.annotations.Nullable;

/** Everybody who has WeChat; a phone number belongs to one person. */
public final class People {

    private static final int LIMIT = 20_000;

    private final Store store;
    private final Table<Person> people;
    private final Index<Person> byOpenid;
    private final Index<Person> byExternalUserId;
    private final Index<Person> byPhone;

    public People(Store store) {
        this.store = store;
        this.people = store.table("people", Person.class, LIMIT);
        this.byOpenid = people.index(Person::openid);
        this.byExternalUserId = people.index(Person::externalUserId);
        this.byPhone = people.index(Person::phone);
    }

    /** The person with this number, brought to life if there is none yet. */
    public Person meet(String name, String phone, Unionids unionids) {
        return store.atomically(() -> byPhone.first(phone).orElseGet(() -> create(name, phone, unionids)));
    }

    private Person create(String name, String phone, Unionids unionids) {
        Person person = new Person(
                Ids.random("p", 9),
                name,
                phone,
                Ids.random("o", 28),
                unionids.atAccount() ? Ids.random("o6_", 28) : null,
                Ids.random("wm", 32),
                null,
                unionids.inWecom().of());
        return people.put(person.personId(), person);
    }

    public Person follow(Person person, Instant since) {
        return people.put(person.personId(), person.following(since));
    }

    public Person unfollow(Person person) {
        return people.put(person.personId(), person.following(null));
    }

    public Optional<Person> find(String personId) {
        return people.find(personId);
    }

    public Optional<Person> withOpenid(@Nullable String openid) {
        return openid == null ? Optional.empty() : byOpenid.first(openid);
    }

    public Optional<Person> withExternalUserId(String externalUserId) {
        return byExternalUserId.first(externalUserId);
    }

    public Optional<Person> withPhone(String phone) {
        return byPhone.first(phone);
    }

    public List<Person> all() {
        return people.all();
    }
}
