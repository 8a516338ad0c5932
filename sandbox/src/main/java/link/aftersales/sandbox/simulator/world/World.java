package link.aftersales.sandbox.simulator.world;

import java.time.Clock;
import link.aftersales.sandbox.simulator.store.Store;

/** Everything that both platforms and the control port look at together. */
public record World(
        Store store,
        SimulatorClock clock,
        People people,
        Members members,
        Contacts contacts,
        FriendRequests requests,
        Chats chats) {

    public static World in(Store store, Clock clock) {
        SimulatorClock simulated = new SimulatorClock(store, clock);
        return new World(
                store,
                simulated,
                new People(store),
                new Members(store),
                new Contacts(store),
                new FriendRequests(store),
                new Chats(store, simulated));
    }
}
