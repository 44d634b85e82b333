package gwarchod.clinic.report;

import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;

/// The report on the end of one referral: whether it was given. What it says is in the participant's case file.
record Report(EntityId referral, boolean given) {
    static final String KIND = "report";

    static final StreamType<Report> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Report empty(StreamId stream) {
            return new Report(new EntityId(stream.id()), false);
        }

        @Override
        public Report evolve(Report state, Fact fact) {
            return switch ((ReportEvent) fact.event()) {
                case ReportEvent.Given _ -> new Report(state.referral(), true);
            };
        }
    };

    static StreamId stream(EntityId referral) {
        return new StreamId(KIND, referral.value());
    }
}
