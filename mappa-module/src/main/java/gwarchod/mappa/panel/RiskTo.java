package gwarchod.mappa.panel;

/// How great the risk is to one group.
public record RiskTo(HarmTo to, HarmLevel level) {}
