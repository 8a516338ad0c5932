package link.aftersales.sandbox.simulator.world;

import java.util.List;
import java.util.Optional;
import link.aftersales.sandbox.simulator.store.Index;
import link.aftersales.sandbox.simulator.store.Store;
import link.aftersales.sandbox.simulator.store.Table;

/** Requests that nobody has accepted yet. */
public final class FriendRequests {

    private static final int LIMIT = 5_000;

    private final Table<FriendRequest> requests;
    private final Index<FriendRequest> byPerson;

    public FriendRequests(Store store) {
        this.requests = store.table("friend_requests", FriendRequest.class, LIMIT);
        this.byPerson = requests.index(FriendRequest::personId);
    }

    public void put(FriendRequest request) {
        requests.put(request.key(), request);
    }

    public Optional<FriendRequest> take(String userid, String personId) {
        Optional<FriendRequest> request = requests.find(FriendRequest.key(userid, personId));
        request.ifPresent(found -> requests.remove(found.key()));
        return request;
    }

    public List<FriendRequest> waitingFor(String personId) {
        return byPerson.all(personId);
    }
}
