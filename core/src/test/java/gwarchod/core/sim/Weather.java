package gwarchod.core.sim;

/// How bad things are in one schedule: chances in percent, times in milliseconds. Most schedules know some of it and not the rest.
///
/// @param impatient the store says at once that a number or a command is taken, even when what took it isn't durable yet
/// @param skewMsMax how far the clock of a node is from the true time, either way
record Weather(
        int slowPercent, long slowMsMax, int requestLostPercent, int replyLostPercent, int twicePercent, long syncMsMax, boolean impatient,
        int hintLostPercent, int hintLateMsMax, int messageLostPercent, long skewMsMax) {
    static final Weather CALM = new Weather(0, 0, 0, 0, 0, 2, false, 0, 3, 0, 0);

    static Weather of(World world) {
        return new Weather(
                world.percent(40) ? world.below(20) : 0, world.between(5, world.percent(20) ? 9_000 : 400),
                world.percent(40) ? world.below(12) : 0, world.percent(50) ? world.below(25) : 0, world.percent(30) ? world.below(20) : 0,
                world.between(1, 30), world.percent(50),
                world.percent(50) ? world.below(100) : 0, world.percent(50) ? 2_000 : 3, world.percent(40) ? world.below(15) : 0,
                world.percent(50) ? 1_500 : 0);
    }

    /// How long a message to the store or from it takes.
    long storeMs(World world) {
        return world.percent(slowPercent) ? world.between(1, slowMsMax) : world.between(0, 2);
    }
}
