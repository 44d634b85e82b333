package gwarchod.core.desk;

import gwarchod.core.identity.Entry;
import gwarchod.core.identity.Sessions;
import io.vertx.core.Future;

/// Where one signs in and out of a node.
record Door(Entry entry, Sessions sessions) implements LocalDesk.SignInDoor {
    @Override
    public Future<SignIn> signIn(String username, String password, String from) {
        return entry.signIns().signIn(username, password, from);
    }

    @Override
    public Future<Void> signOut(String token) {
        return sessions.revoke(token);
    }

    @Override
    public Entrance entrance() {
        return entry;
    }
}
