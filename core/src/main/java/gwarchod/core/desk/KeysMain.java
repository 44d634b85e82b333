package gwarchod.core.desk;

import gwarchod.core.journal.KeyCommand;
import gwarchod.core.journal.KeyStore;
import gwarchod.core.store.DocumentKeyStore;
import gwarchod.core.store.MongoStores;
import java.util.List;

/// `./dev keys`, with the key stores that several nodes share.
public final class KeysMain {
    private KeysMain() {}

    public static void main(String[] arguments) {
        System.exit(KeyCommand.run(List.of(arguments), System.out, KeysMain::connected));
    }

    static KeyCommand.Shared connected(String uri) {
        var stores = MongoStores.connect(uri, Storage.KEYS_DATABASE);
        var keys = new DocumentKeyStore(stores.documents(DocumentKeyStore.COLLECTION));
        return new KeyCommand.Shared() {
            @Override
            public KeyStore store() {
                return keys;
            }

            @Override
            public void close() {
                stores.close();
            }
        };
    }
}
