package gwarchod.core.journal;

class MemoryKeysTest extends KeysContract {
    @Override
    Keys keys() {
        return new MemoryKeys();
    }
}
